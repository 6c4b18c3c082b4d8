-- Questions that PostGraphile answers best through functions: each is one SELECT, which the planner inlines.

-- One series as columns: a row of two arrays.
CREATE TYPE peer.series_columns AS (indicator text, area text, years int[], "values" float8[], statuses text[]);

CREATE FUNCTION peer.panel(indicators text[], areas text[], from_year int, to_year int)
RETURNS SETOF peer.series_columns LANGUAGE sql STABLE ROWS 200 AS $$
  SELECT indicator, area, array_agg(year ORDER BY year), array_agg(value ORDER BY year), array_agg(status ORDER BY year)
  FROM peer.observation
  WHERE indicator = ANY (indicators) AND area = ANY (areas) AND year BETWEEN from_year AND to_year
  GROUP BY indicator, area
$$;

-- The newest value of every country.
CREATE FUNCTION peer.latest(of_indicator text)
RETURNS SETOF peer.observation LANGUAGE sql STABLE ROWS 200 AS $$
  SELECT observation.* FROM peer.observation JOIN peer.country ON country.code = area
  WHERE indicator = of_indicator AND newest
$$;

CREATE FUNCTION peer.countries_by_code(codes text[])
RETURNS SETOF peer.country LANGUAGE sql STABLE ROWS 20 AS $$
  SELECT * FROM peer.country WHERE code = ANY (codes)
$$;

-- The corridors out of a country with the highest newest values.
CREATE FUNCTION peer.country_top_corridors(country peer.country, of_indicator text, number int)
RETURNS SETOF peer.corridor_observation LANGUAGE sql STABLE ROWS 10 AS $$
  SELECT * FROM peer.corridor_observation
  WHERE indicator = of_indicator AND origin = country.code AND newest
  ORDER BY value DESC, corridor LIMIT number
$$;

-- The newest value of a corridor.
CREATE FUNCTION peer.corridor_newest(corridor peer.corridor, of_indicator text)
RETURNS peer.corridor_observation LANGUAGE sql STABLE AS $$
  SELECT * FROM peer.corridor_observation AS observation
  WHERE indicator = of_indicator AND observation.corridor = corridor_newest.corridor.code AND newest
$$;

-- A page of projects of a theme, in a country, in one of the states.
CREATE FUNCTION peer.projects_of(of_theme text, in_country text, in_status text[], after_code text)
RETURNS SETOF peer.project LANGUAGE sql STABLE ROWS 50 AS $$
  SELECT * FROM peer.project
  WHERE status = ANY (in_status) AND code > after_code
    AND EXISTS (SELECT FROM peer.project_theme WHERE project = code AND theme = of_theme)
    AND (in_country IS NULL OR EXISTS (SELECT FROM peer.project_country WHERE project = code AND country = in_country))
  ORDER BY code
$$;

-- Projects in countries whose newest value of an indicator is above a bound.
CREATE FUNCTION peer.projects_above(of_indicator text, above float8)
RETURNS SETOF peer.project LANGUAGE sql STABLE ROWS 50 AS $$
  SELECT * FROM peer.project
  WHERE EXISTS (
    SELECT FROM peer.project_country AS place JOIN peer.observation ON area = place.country
    WHERE place.project = project.code AND indicator = of_indicator AND newest AND value > above
  )
  ORDER BY code
$$;
