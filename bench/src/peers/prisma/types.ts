import { builder } from './builder.ts'

builder.prismaObject('Country', {
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    newest: t.relation('values', {
      args: { indicator: t.arg.string({ required: true }) },
      query: ({ indicator }) => ({ where: { indicator, newest: true } }),
    }),
    topCorridors: t.relation('corridors', {
      args: { indicator: t.arg.string({ required: true }), first: t.arg.int({ required: true }) },
      query: ({ indicator, first }) => ({
        where: { indicator, newest: true },
        orderBy: [{ value: 'desc' }, { corridorCode: 'asc' }],
        take: first,
      }),
    }),
  }),
})

builder.prismaObject('Observation', {
  fields: (t) => ({
    indicator: t.exposeString('indicator'),
    area: t.exposeString('area'),
    year: t.exposeInt('year'),
    value: t.exposeFloat('value', { nullable: true }),
  }),
})

builder.prismaObject('CorridorValue', {
  fields: (t) => ({
    corridorCode: t.exposeString('corridorCode'),
    period: t.exposeInt('period'),
    value: t.exposeFloat('value', { nullable: true }),
    corridor: t.relation('corridor'),
  }),
})

builder.prismaObject('Corridor', {
  fields: (t) => ({
    newest: t.relation('values', {
      args: { indicator: t.arg.string({ required: true }) },
      query: ({ indicator }) => ({ where: { indicator, newest: true } }),
    }),
  }),
})

builder.prismaObject('Project', {
  fields: (t) => ({
    code: t.exposeString('code'),
    title: t.exposeString('title'),
    status: t.exposeString('status'),
    startsOn: t.exposeString('startsOn', { nullable: true }),
    countries: t.relation('countries', { query: { orderBy: { countryCode: 'asc' } } }),
  }),
})

builder.prismaObject('ProjectCountry', { fields: (t) => ({ country: t.relation('country') }) })
