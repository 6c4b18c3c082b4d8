/** The statements behind the graph, each prepared once for each connection under its name. */
export const statements = {
  country: 'SELECT code, name, latitude, longitude FROM peer.country WHERE code = $1',
  series: 'SELECT area, year, value FROM peer.observation WHERE indicator = $1 AND area = $2 ORDER BY year',
  panel: `SELECT indicator, area, array_agg(year ORDER BY year) AS years, array_agg(value ORDER BY year) AS values
    FROM peer.observation WHERE indicator = ANY ($1) AND area = ANY ($2) AND year BETWEEN $3 AND $4
    GROUP BY indicator, area`,
  latest: `SELECT area, year, value FROM peer.observation JOIN peer.country ON country.code = area
    WHERE indicator = $1 AND newest`,
  countries: 'SELECT code, name, latitude, longitude FROM peer.country WHERE code = ANY ($1)',
  topCorridors: `SELECT best.* FROM unnest($1::text[]) AS asked (origin) CROSS JOIN LATERAL (
      SELECT origin, corridor, period, value FROM peer.corridor_observation AS observation
      WHERE indicator = $2 AND observation.origin = asked.origin AND newest
      ORDER BY value DESC, corridor LIMIT $3
    ) AS best`,
  newest: `SELECT corridor, period, value FROM peer.corridor_observation
    WHERE indicator = $1 AND corridor = ANY ($2) AND newest`,
  projects: `SELECT code, title, status, starts_on AS "startsOn" FROM peer.project
    WHERE status = ANY ($3) AND code > $4
      AND EXISTS (SELECT FROM peer.project_theme WHERE project = code AND theme = $1)
      AND ($2::text IS NULL OR EXISTS (SELECT FROM peer.project_country WHERE project = code AND country = $2))
    ORDER BY code LIMIT 50`,
  projectCountries: `SELECT project, code, name, latitude, longitude
    FROM peer.project_country JOIN peer.country ON code = country WHERE project = ANY ($1) ORDER BY code`,
  projectsAbove: `SELECT code, title, status, starts_on AS "startsOn" FROM peer.project
    WHERE EXISTS (
      SELECT FROM peer.project_country AS place JOIN peer.observation ON area = place.country
      WHERE place.project = project.code AND indicator = $1 AND newest AND value > $2
    )
    ORDER BY code LIMIT 50`,
} as const
