import { linked } from '../../links/linked.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { eventList, eventListArgs } from '../lists/events.ts'
import { present } from '../present.ts'
import { AreaRef, EventConnection, EventRef, ProjectRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef, linkRole } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(EventRef, {
  name: 'Event',
  interfaces: [SourcedRef, LinkedRef],
  description: 'A training, conference, study visit or other event.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    startsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it starts, as precise as the source is.',
      resolve: ({ startsOn }) => startsOn,
    }),
    endsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ends, where the source says it.',
      resolve: ({ endsOn }) => endsOn,
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where it is held, as the source words it.',
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The country that it is held in.',
      resolve: ({ view, areaId }) => (areaId === null ? null : present(view.find('Area', areaId))),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of these data.' }),
    projects: t.field({
      type: [ProjectRef],
      description: 'Projects that held it.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Event', id, 'Project', role),
    }),
  }),
})

builder.queryField('events', (t) =>
  t.connection(
    {
      type: EventRef,
      description: 'Events by date, or in the order asked for.',
      args: { ...eventListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.events', eventList(view, args), args)
      },
    },
    EventConnection,
  ),
)
