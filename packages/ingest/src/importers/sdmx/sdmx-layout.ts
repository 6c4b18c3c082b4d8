import { IngestError } from '../../item.ts'
import type { SdmxComponent, SdmxHeader } from './sdmx-header.ts'
import type { SdmxMapping } from './sdmx-mapping.ts'

/** Where the parts of a row stand that the mapping speaks of. */
export interface SdmxLayout {
  header: SdmxHeader
  time: SdmxComponent
  /** Undefined in a message that only deletes. */
  value?: SdmxComponent
  status?: SdmxComponent
  frequency?: SdmxComponent
  unit?: SdmxComponent
  unitMult?: SdmxComponent
  /** One, or origin and destination of the migrants. */
  places: { component: SdmxComponent; column: { schemes: string[]; codes: Record<string, string> } }[]
  indicator: SdmxComponent[]
  dimensions: { component: SdmxComponent; spec: SdmxMapping['dimensions'][string]; name: string }[]
  /** What is kept beside the value. */
  attributes: SdmxComponent[]
}

/**
 * Finds the columns of a mapping in a header. A column that stands before OBS_VALUE and that the mapping does not name
 * is refused: left out, it would make one series of several.
 * @throws IngestError that names the column, and the field of the mapping
 */
export function layOut(file: string, header: SdmxHeader, mapping: SdmxMapping): SdmxLayout {
  const byId = new Map(header.components.map((component) => [component.id, component]))
  const used = new Set<SdmxComponent>()
  const listed = header.components.map(({ id }) => id).join(', ')
  function find(id: string): SdmxComponent | undefined {
    const component = byId.get(id)
    if (component !== undefined) used.add(component)
    return component
  }
  function need(id: string, field: string): SdmxComponent {
    const component = find(id)
    if (component !== undefined) return component
    throw new IngestError(
      `${file}, line 1: there is no column ${id}, which the mapping names in ${field}; the columns are ${listed}.`,
    )
  }

  const { subject } = mapping
  const places =
    'area' in subject
      ? [{ component: need(subject.area.from, 'subject.area'), column: subject.area }]
      : 'origin' in subject
        ? [
            { component: need(subject.origin.from, 'subject.origin'), column: subject.origin },
            { component: need(subject.destination.from, 'subject.destination'), column: subject.destination },
          ]
        : [
            // Money runs from where the migrants are to where they are from.
            { component: need(subject.receiver.from, 'subject.receiver'), column: subject.receiver },
            { component: need(subject.sender.from, 'subject.sender'), column: subject.sender },
          ]
  const time = need('TIME_PERIOD', 'SDMX-CSV always')
  const value = find('OBS_VALUE')
  const indicator = mapping.indicatorFrom.map((id) => need(id, 'indicatorFrom'))
  const dimensions = Object.entries(mapping.dimensions).map(([id, spec]) => ({
    component: need(id, 'dimensions'),
    spec,
    name: spec.as ?? id,
  }))
  const unit = mapping.unit === undefined ? undefined : need(mapping.unit.from, 'unit.from')
  const frequency = find('FREQ')
  const status = find('OBS_STATUS')
  const unitMult = find('UNIT_MULT')

  const ignored = new Set(mapping.ignore)
  const declared = new Set(mapping.attributes)
  const rest = header.components.filter((component) => !used.has(component) && !ignored.has(component.id))
  const stray = rest.find(({ id, at }) => value !== undefined && at < value.at && !declared.has(id))
  if (stray !== undefined) {
    throw new IngestError(
      `${file}, line 1: the mapping does not say what the column ${stray.id} is; name it in dimensions (a breakdown), attributes (kept beside the value) or ignore.`,
    )
  }
  return {
    header,
    time,
    ...(value === undefined ? {} : { value }),
    ...(status === undefined ? {} : { status }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(unit === undefined ? {} : { unit }),
    ...(unitMult === undefined ? {} : { unitMult }),
    places,
    indicator,
    dimensions,
    attributes: rest,
  }
}
