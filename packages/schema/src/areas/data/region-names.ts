import { parseTable } from '../parse-table.ts'

// Names of regions in French, Spanish and Russian: area, fr, es, ru. UN M49 as the United Nations publish it; the
// European Union and our own lists as they are called in those languages.
const regions = `
WLD|Monde|Mundo|Мир
M49_002|Afrique|África|Африка
M49_005|Amérique du Sud|América del Sur|Южная Америка
M49_009|Océanie|Oceanía|Океания
M49_011|Afrique occidentale|África occidental|Западная Африка
M49_013|Amérique centrale|América Central|Центральная Америка
M49_014|Afrique orientale|África oriental|Восточная Африка
M49_015|Afrique septentrionale|África septentrional|Северная Африка
M49_017|Afrique centrale|África central|Центральная Африка
M49_018|Afrique australe|África meridional|Южная Африка
M49_019|Amériques|Américas|Америка
M49_021|Amérique septentrionale|América septentrional|Северная Америка
M49_029|Caraïbes|Caribe|Карибский бассейн
M49_030|Asie orientale|Asia oriental|Восточная Азия
M49_034|Asie méridionale|Asia meridional|Южная Азия
M49_035|Asie du Sud-Est|Asia sudoriental|Юго-Восточная Азия
M49_039|Europe méridionale|Europa meridional|Южная Европа
M49_053|Australie et Nouvelle-Zélande|Australia y Nueva Zelandia|Австралия и Новая Зеландия
M49_054|Mélanésie|Melanesia|Меланезия
M49_057|Micronésie|Micronesia|Микронезия
M49_061|Polynésie|Polinesia|Полинезия
M49_142|Asie|Asia|Азия
M49_143|Asie centrale|Asia central|Центральная Азия
M49_145|Asie occidentale|Asia occidental|Западная Азия
M49_150|Europe|Europa|Европа
M49_151|Europe orientale|Europa oriental|Восточная Европа
M49_154|Europe septentrionale|Europa septentrional|Северная Европа
M49_155|Europe occidentale|Europa occidental|Западная Европа
M49_202|Afrique subsaharienne|África subsahariana|Африка к югу от Сахары
M49_419|Amérique latine et Caraïbes|América Latina y el Caribe|Латинская Америка и Карибский бассейн
EUU|Union européenne|Unión Europea|Европейский союз
EMU|Zone euro|Zona del euro|Еврозона
EEA|Espace économique européen|Espacio Económico Europeo|Европейская экономическая зона
WESTERN_BALKANS|Balkans occidentaux|Balcanes Occidentales|Западные Балканы
SOUTH_CAUCASUS|Caucase du Sud|Cáucaso Meridional|Южный Кавказ
SOUTH_EASTERN_EUROPE|Europe du Sud-Est|Europa Sudoriental|Юго-Восточная Европа
SEEECA|Europe du Sud-Est, Europe orientale et Asie centrale|Europa Sudoriental, Europa Oriental y Asia Central|Юго-Восточная Европа, Восточная Европа и Центральная Азия
`

// Dissolved states in the same languages.
const dissolved = `
SUN|Union soviétique|Unión Soviética|Советский Союз
YUG|Yougoslavie|Yugoslavia|Югославия
SCG|Serbie-et-Monténégro|Serbia y Montenegro|Сербия и Черногория
CSK|Tchécoslovaquie|Checoslovaquia|Чехословакия
DDR|République démocratique allemande|República Democrática Alemana|Германская Демократическая Республика
ANT|Antilles néerlandaises|Antillas Neerlandesas|Нидерландские Антильские острова
YMD|Yémen démocratique|Yemen Democrático|Демократический Йемен
`

export const regionNameRows = [...parseTable(regions, 4), ...parseTable(dissolved, 4)]
