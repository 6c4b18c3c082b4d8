/** What codes of the graph mean, in Russian: statuses, roles and kinds that pages show as words. */
export const codesRu: Readonly<Record<string, string>> = {
  // Projects: status, role of an organisation, relation, kind of a result, money.
  ...{ CANCELLED: 'отменён', CLOSED: 'завершён', FINALISATION: 'завершается', IMPLEMENTATION: 'выполняется' },
  ...{ PIPELINE: 'готовится', SUSPENDED: 'приостановлен', UNKNOWN: 'неизвестно' },
  ...{ ACCOUNTABLE: 'отвечает', EXTENDING: 'посредник', FUNDING: 'финансирует', IMPLEMENTING: 'исполняет' },
  ...{ CHILD: 'часть', COFUNDED: 'софинансируется', PARENT: 'целое', PREDECESSOR: 'предшествующий' },
  ...{
    RELATED: 'связанный',
    SAME_PROGRAMME: 'та же программа',
    SIBLING: 'смежный',
    SUCCESSOR: 'последующий',
  },
  ...{ THIRD_PARTY: 'третья сторона', SCOPE: 'охват', OUTCOME: 'итог', METHOD: 'метод', RESULT: 'результат' },
  ...{ OUTPUT: 'продукт', TARGET: 'цель', CONTEXT: 'контекст', DESIGN: 'замысел', POLICY: 'политика' },
  ...{ POLICY_OUTPUT: 'продукт политики', IMPACT: 'воздействие', BUDGET: 'бюджет' },
  ...{ COMMITMENT: 'обязательство', DISBURSEMENT: 'выплата', EXPENDITURE: 'расход' },
  // Instruments, publications and resources.
  ...{ AGREEMENT: 'соглашение', ALLIANCE: 'альянс', COMPACT: 'договор', CONVENTION: 'конвенция' },
  ...{ FRAMEWORK: 'рамочный документ', LAW: 'закон', OPINION: 'заключение', OTHER: 'другое', PLAN: 'план' },
  ...{ PROCESS: 'процесс', RESOLUTION: 'резолюция', STANDARD: 'стандарт', STRATEGY: 'стратегия' },
  // Indicators.
  ...{ ACTIVE: 'действует', DISCONTINUED: 'прекращён', MOVED: 'перенесён' },
  // How exact a figure is said to be.
  ...{ ABOUT: 'около', AT_LEAST: 'не менее', AT_MOST: 'не более', LESS_THAN: 'менее', MORE_THAN: 'более' },
  ...{ ORDER_OF_MAGNITUDE: 'порядка', QUALITATIVE: 'качественно' },
  // What changed, and how.
  ...{ ADDED: 'добавлено', REMOVED: 'удалено', REVISED: 'пересмотрено' },
  ...{ AREA: 'территория', AREA_CODE: 'код территории', AREA_MEMBERSHIP: 'членство территории' },
  ...{ AREA_NAME: 'название территории', AREA_SUCCESSION: 'преемственность территорий' },
  ...{ CORRIDOR: 'коридор', DATASET: 'набор данных', DATASET_AREA_NOTE: 'примечание к территории' },
  ...{ DATASET_PREFERENCE: 'порядок источников', DIMENSION_CODE: 'код разреза', EDITION: 'издание' },
  ...{ EVENT: 'событие', INDICATOR: 'показатель', INDICATOR_CODE: 'код показателя', INSTRUMENT: 'документ' },
  ...{ LINK: 'ссылка', OFFICE: 'представительство', ORGANISATION: 'организация', PROJECT: 'проект' },
  ...{ PROJECT_AREA: 'территория проекта', PROJECT_CORRIDOR: 'коридор проекта' },
  ...{ PROJECT_MONEY: 'средства проекта', PROJECT_OFFICE: 'представительство проекта' },
  ...{ PROJECT_ORGANISATION: 'организация проекта', PROJECT_RELATION: 'связь проектов' },
  ...{ PROJECT_RESULT: 'результат проекта', PROJECT_SECTOR: 'сектор проекта', PROJECT_THEME: 'тема проекта' },
  ...{ PROJECT_TITLE: 'название проекта', PUBLICATION: 'публикация', RESOURCE: 'ресурс', SECTOR: 'сектор' },
  ...{ SERIES: 'ряд', SOURCE_REFERENCE: 'ссылка на источник', STATEMENT: 'высказывание' },
  ...{ STATEMENT_SUBJECT: 'предмет высказывания', THEME: 'тема', TRANSLATION: 'перевод' },
}
