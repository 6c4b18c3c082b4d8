/* eslint-disable */
import type { Prisma, Country, Observation, Corridor, CorridorValue, Project, ProjectCountry, ProjectTheme } from "./client/client.ts";
import type { PothosPrismaDatamodel } from "@pothos/plugin-prisma";
export default interface PrismaTypes {
    Country: {
        Name: "Country";
        Shape: Country;
        Include: Prisma.CountryInclude;
        Select: Prisma.CountrySelect;
        OrderBy: Prisma.CountryOrderByWithRelationInput;
        WhereUnique: Prisma.CountryWhereUniqueInput;
        Where: Prisma.CountryWhereInput;
        Create: {};
        Update: {};
        RelationName: "values" | "corridors" | "projects";
        ListRelations: "values" | "corridors" | "projects";
        Relations: {
            values: {
                Shape: Observation[];
                Name: "Observation";
                Nullable: false;
            };
            corridors: {
                Shape: CorridorValue[];
                Name: "CorridorValue";
                Nullable: false;
            };
            projects: {
                Shape: ProjectCountry[];
                Name: "ProjectCountry";
                Nullable: false;
            };
        };
    };
    Observation: {
        Name: "Observation";
        Shape: Observation;
        Include: Prisma.ObservationInclude;
        Select: Prisma.ObservationSelect;
        OrderBy: Prisma.ObservationOrderByWithRelationInput;
        WhereUnique: Prisma.ObservationWhereUniqueInput;
        Where: Prisma.ObservationWhereInput;
        Create: {};
        Update: {};
        RelationName: "country";
        ListRelations: never;
        Relations: {
            country: {
                Shape: Country | null;
                Name: "Country";
                Nullable: true;
            };
        };
    };
    Corridor: {
        Name: "Corridor";
        Shape: Corridor;
        Include: Prisma.CorridorInclude;
        Select: Prisma.CorridorSelect;
        OrderBy: Prisma.CorridorOrderByWithRelationInput;
        WhereUnique: Prisma.CorridorWhereUniqueInput;
        Where: Prisma.CorridorWhereInput;
        Create: {};
        Update: {};
        RelationName: "values";
        ListRelations: "values";
        Relations: {
            values: {
                Shape: CorridorValue[];
                Name: "CorridorValue";
                Nullable: false;
            };
        };
    };
    CorridorValue: {
        Name: "CorridorValue";
        Shape: CorridorValue;
        Include: Prisma.CorridorValueInclude;
        Select: Prisma.CorridorValueSelect;
        OrderBy: Prisma.CorridorValueOrderByWithRelationInput;
        WhereUnique: Prisma.CorridorValueWhereUniqueInput;
        Where: Prisma.CorridorValueWhereInput;
        Create: {};
        Update: {};
        RelationName: "country" | "corridor";
        ListRelations: never;
        Relations: {
            country: {
                Shape: Country;
                Name: "Country";
                Nullable: false;
            };
            corridor: {
                Shape: Corridor;
                Name: "Corridor";
                Nullable: false;
            };
        };
    };
    Project: {
        Name: "Project";
        Shape: Project;
        Include: Prisma.ProjectInclude;
        Select: Prisma.ProjectSelect;
        OrderBy: Prisma.ProjectOrderByWithRelationInput;
        WhereUnique: Prisma.ProjectWhereUniqueInput;
        Where: Prisma.ProjectWhereInput;
        Create: {};
        Update: {};
        RelationName: "countries" | "themes";
        ListRelations: "countries" | "themes";
        Relations: {
            countries: {
                Shape: ProjectCountry[];
                Name: "ProjectCountry";
                Nullable: false;
            };
            themes: {
                Shape: ProjectTheme[];
                Name: "ProjectTheme";
                Nullable: false;
            };
        };
    };
    ProjectCountry: {
        Name: "ProjectCountry";
        Shape: ProjectCountry;
        Include: Prisma.ProjectCountryInclude;
        Select: Prisma.ProjectCountrySelect;
        OrderBy: Prisma.ProjectCountryOrderByWithRelationInput;
        WhereUnique: Prisma.ProjectCountryWhereUniqueInput;
        Where: Prisma.ProjectCountryWhereInput;
        Create: {};
        Update: {};
        RelationName: "project" | "country";
        ListRelations: never;
        Relations: {
            project: {
                Shape: Project;
                Name: "Project";
                Nullable: false;
            };
            country: {
                Shape: Country;
                Name: "Country";
                Nullable: false;
            };
        };
    };
    ProjectTheme: {
        Name: "ProjectTheme";
        Shape: ProjectTheme;
        Include: Prisma.ProjectThemeInclude;
        Select: Prisma.ProjectThemeSelect;
        OrderBy: Prisma.ProjectThemeOrderByWithRelationInput;
        WhereUnique: Prisma.ProjectThemeWhereUniqueInput;
        Where: Prisma.ProjectThemeWhereInput;
        Create: {};
        Update: {};
        RelationName: "project";
        ListRelations: never;
        Relations: {
            project: {
                Shape: Project;
                Name: "Project";
                Nullable: false;
            };
        };
    };
}
export function getDatamodel(): PothosPrismaDatamodel { return JSON.parse("{\"datamodel\":{\"models\":{\"Country\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"latitude\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"longitude\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Observation\",\"kind\":\"object\",\"name\":\"values\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CountryToObservation\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"CorridorValue\",\"kind\":\"object\",\"name\":\"corridors\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorridorValueToCountry\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ProjectCountry\",\"kind\":\"object\",\"name\":\"projects\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CountryToProjectCountry\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"Observation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"indicator\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"area\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"year\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"newest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Country\",\"kind\":\"object\",\"name\":\"country\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CountryToObservation\",\"relationFromFields\":[\"area\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"indicator\",\"area\",\"year\"]},\"uniqueIndexes\":[]},\"Corridor\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"origin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"destination\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"CorridorValue\",\"kind\":\"object\",\"name\":\"values\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorridorToCorridorValue\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"CorridorValue\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"indicator\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"origin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"corridorCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"period\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"newest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Country\",\"kind\":\"object\",\"name\":\"country\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorridorValueToCountry\",\"relationFromFields\":[\"origin\"],\"isUpdatedAt\":false},{\"type\":\"Corridor\",\"kind\":\"object\",\"name\":\"corridor\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorridorToCorridorValue\",\"relationFromFields\":[\"corridorCode\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"indicator\",\"corridorCode\",\"period\"]},\"uniqueIndexes\":[]},\"Project\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"code\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startsOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ProjectCountry\",\"kind\":\"object\",\"name\":\"countries\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProjectToProjectCountry\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ProjectTheme\",\"kind\":\"object\",\"name\":\"themes\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProjectToProjectTheme\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[]},\"ProjectCountry\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"projectCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"countryCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Project\",\"kind\":\"object\",\"name\":\"project\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProjectToProjectCountry\",\"relationFromFields\":[\"projectCode\"],\"isUpdatedAt\":false},{\"type\":\"Country\",\"kind\":\"object\",\"name\":\"country\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CountryToProjectCountry\",\"relationFromFields\":[\"countryCode\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"projectCode\",\"countryCode\"]},\"uniqueIndexes\":[]},\"ProjectTheme\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"projectCode\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"theme\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Project\",\"kind\":\"object\",\"name\":\"project\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ProjectToProjectTheme\",\"relationFromFields\":[\"projectCode\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"projectCode\",\"theme\"]},\"uniqueIndexes\":[]}}}}"); }