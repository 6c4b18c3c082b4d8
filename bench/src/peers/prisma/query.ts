import { builder, prisma } from './builder.ts'
import './types.ts'

builder.queryType({
  fields: (t) => ({
    country: t.prismaField({
      type: 'Country',
      nullable: true,
      args: { code: t.arg.string({ required: true }) },
      resolve: (query, _, { code }) => prisma.country.findUnique({ ...query, where: { code } }),
    }),
    series: t.prismaField({
      type: ['Observation'],
      args: { indicator: t.arg.string({ required: true }), area: t.arg.string({ required: true }) },
      resolve: (query, _, where) =>
        prisma.observation.findMany({ ...query, where, orderBy: { year: 'asc' } }),
    }),
    panel: t.prismaField({
      type: ['Observation'],
      args: {
        indicators: t.arg.stringList({ required: true }),
        areas: t.arg.stringList({ required: true }),
        from: t.arg.int({ required: true }),
        to: t.arg.int({ required: true }),
      },
      resolve: (query, _, { indicators, areas, from, to }) =>
        prisma.observation.findMany({
          ...query,
          where: { indicator: { in: indicators }, area: { in: areas }, year: { gte: from, lte: to } },
        }),
    }),
    allCountries: t.prismaField({
      type: ['Country'],
      resolve: (query) => prisma.country.findMany({ ...query, orderBy: { code: 'asc' } }),
    }),
    countries: t.prismaField({
      type: ['Country'],
      args: { codes: t.arg.stringList({ required: true }) },
      resolve: (query, _, { codes }) => prisma.country.findMany({ ...query, where: { code: { in: codes } } }),
    }),
    projects: t.prismaField({
      type: ['Project'],
      args: {
        theme: t.arg.string({ required: true }),
        country: t.arg.string(),
        status: t.arg.stringList({ required: true }),
        after: t.arg.string({ required: true }),
      },
      resolve: (query, _, { theme, country, status, after }) =>
        prisma.project.findMany({
          ...query,
          where: {
            status: { in: status },
            code: { gt: after },
            themes: { some: { theme } },
            ...(country != null && { countries: { some: { countryCode: country } } }),
          },
          orderBy: { code: 'asc' },
          take: 50,
        }),
    }),
    projectsAbove: t.prismaField({
      type: ['Project'],
      args: { indicator: t.arg.string({ required: true }), above: t.arg.float({ required: true }) },
      resolve: (query, _, { indicator, above }) =>
        prisma.project.findMany({
          ...query,
          where: {
            countries: {
              some: { country: { values: { some: { indicator, newest: true, value: { gt: above } } } } },
            },
          },
          orderBy: { code: 'asc' },
          take: 50,
        }),
    }),
  }),
})

/** The graph of the peer. */
export const schema = builder.toSchema()
