/** The words that charts say of themselves. */
const words = {
  en: {
    source: 'Source',
    licence: 'Licence',
    release: 'OpenCorridor, release',
    noData: 'No data',
    more: (count: number) => `and ${count} more`,
    borders:
      'Borders are those of Natural Earth and imply no opinion on the status of any territory; disputed ones are dashed.',
    from: 'From',
    to: 'To',
    noDates: 'No dates given',
    period: 'Period',
    place: 'Place',
    value: 'Value',
    project: 'Project',
    start: 'Start',
    end: 'End',
    status: 'Status',
    openEnded: 'open-ended',
    kinds: {
      line: 'Line chart',
      bar: 'Bar chart',
      slope: 'Slope chart',
      multiples: 'Small line charts',
      map: 'World map',
      figure: 'Figure',
      scatter: 'Scatter plot',
      corridors: 'Map of corridors',
      sankey: 'Flow diagram',
      timeline: 'Timeline of projects',
    },
  },
  ru: {
    source: 'Источник',
    licence: 'Лицензия',
    release: 'OpenCorridor, выпуск',
    noData: 'Нет данных',
    more: (count: number) => `и ещё ${count}`,
    borders:
      'Границы взяты из Natural Earth и не выражают мнения о статусе территорий; спорные показаны пунктиром.',
    from: 'Откуда',
    to: 'Куда',
    noDates: 'Даты не указаны',
    period: 'Период',
    place: 'Место',
    value: 'Значение',
    project: 'Проект',
    start: 'Начало',
    end: 'Окончание',
    status: 'Статус',
    openEnded: 'без срока',
    kinds: {
      line: 'Линейный график',
      bar: 'Столбчатая диаграмма',
      slope: 'График изменений',
      multiples: 'Малые графики',
      map: 'Карта мира',
      figure: 'Показатель',
      scatter: 'Диаграмма рассеяния',
      corridors: 'Карта коридоров',
      sankey: 'Диаграмма потоков',
      timeline: 'Проекты во времени',
    },
  },
} as const

export type Words = (typeof words)[keyof typeof words]

/** The words in a language, or in English where there are none. */
export const wordsOf = (language: string): Words => (language.split('-')[0] === 'ru' ? words.ru : words.en)
