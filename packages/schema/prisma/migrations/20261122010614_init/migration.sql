-- CreateEnum
CREATE TYPE "Change" AS ENUM ('ADDED', 'REVISED', 'REMOVED');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('RUNNING', 'STAGED', 'PUBLISHED', 'FAILED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('COUNTRY', 'REGION');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('AREA', 'CORRIDOR');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('A', 'Q', 'M');

-- CreateEnum
CREATE TYPE "IndicatorStatus" AS ENUM ('ACTIVE', 'DISCONTINUED', 'MOVED');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('SUM', 'WEIGHTED_MEAN', 'NONE');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('EXPLICIT', 'LAYOUT', 'INFERRED');

-- CreateEnum
CREATE TYPE "OrganisationRole" AS ENUM ('FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING', 'UNKNOWN');

-- CreateTable
CREATE TABLE "Release" (
    "sequence" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Revision" (
    "releaseSequence" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "change" "Change" NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "indicatorId" TEXT,
    "field" TEXT,
    "period" TEXT,
    "oldValue" TEXT,
    "newValue" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("releaseSequence","ordinal")
);

-- CreateTable
CREATE TABLE "IngestRun" (
    "id" TEXT NOT NULL,
    "importer" TEXT NOT NULL,
    "status" "RunStatus" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "scope" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "releaseSequence" INTEGER,

    CONSTRAINT "IngestRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IngestReject" (
    "runId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER,
    "field" TEXT,
    "reason" TEXT NOT NULL,
    "raw" TEXT,

    CONSTRAINT "IngestReject_pkey" PRIMARY KEY ("runId","ordinal")
);

-- CreateTable
CREATE TABLE "StagedRecord" (
    "runId" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "StagedRecord_pkey" PRIMARY KEY ("runId","recordKind","recordKey")
);

-- CreateTable
CREATE TABLE "StagedSeries" (
    "runId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "areaId" TEXT,
    "originId" TEXT,
    "destinationId" TEXT,
    "frequency" "Frequency" NOT NULL,
    "dimensions" JSONB NOT NULL,
    "datasetId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "firstPeriod" INTEGER NOT NULL,
    "values" DOUBLE PRECISION[],
    "statuses" BYTEA NOT NULL,
    "attributes" JSONB,

    CONSTRAINT "StagedSeries_pkey" PRIMARY KEY ("runId","indicatorId","seriesKey")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "licenceUrl" TEXT,
    "attribution" TEXT NOT NULL,
    "url" TEXT,
    "description" TEXT,
    "modelled" BOOLEAN NOT NULL DEFAULT false,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "publishedOn" TEXT,
    "retrievedOn" TEXT,
    "checksum" TEXT,
    "coverage" JSONB,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "DatasetAreaNote" (
    "datasetId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "DatasetAreaNote_pkey" PRIMARY KEY ("datasetId","areaId","validFrom")
);

-- CreateTable
CREATE TABLE "SourceReference" (
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "datasetId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "statedBy" TEXT,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "SourceReference_pkey" PRIMARY KEY ("recordKind","recordId","field","ordinal","validFrom")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "regionKind" TEXT,
    "foundedOn" TEXT,
    "dissolvedOn" TEXT,
    "footnote" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "AreaCode" (
    "areaId" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "AreaCode_pkey" PRIMARY KEY ("areaId","scheme","code","since","validFrom")
);

-- CreateTable
CREATE TABLE "AreaName" (
    "areaId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "AreaName_pkey" PRIMARY KEY ("areaId","language","form","name","since","validFrom")
);

-- CreateTable
CREATE TABLE "AreaMembership" (
    "regionId" TEXT NOT NULL,
    "countryId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "AreaMembership_pkey" PRIMARY KEY ("regionId","countryId","since","validFrom")
);

-- CreateTable
CREATE TABLE "AreaSuccession" (
    "predecessorId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "AreaSuccession_pkey" PRIMARY KEY ("predecessorId","successorId","validFrom")
);

-- CreateTable
CREATE TABLE "Corridor" (
    "id" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Corridor_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" "SubjectKind" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "topics" TEXT[],
    "definition" TEXT,
    "unitKind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "currency" TEXT,
    "prices" TEXT,
    "priceBase" TEXT,
    "aggregation" "Aggregation" NOT NULL,
    "weightId" TEXT,
    "status" "IndicatorStatus" NOT NULL,
    "movedToId" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "IndicatorCode" (
    "indicatorId" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "IndicatorCode_pkey" PRIMARY KEY ("indicatorId","scheme","code","validFrom")
);

-- CreateTable
CREATE TABLE "DatasetPreference" (
    "indicatorId" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "reason" TEXT,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "DatasetPreference_pkey" PRIMARY KEY ("indicatorId","datasetId","validFrom")
);

-- CreateTable
CREATE TABLE "DimensionCode" (
    "dimension" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "DimensionCode_pkey" PRIMARY KEY ("dimension","code","validFrom")
);

-- CreateTable
CREATE TABLE "Series" (
    "indicatorId" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "areaId" TEXT,
    "originId" TEXT,
    "destinationId" TEXT,
    "frequency" "Frequency" NOT NULL,
    "dimensions" JSONB NOT NULL,
    "datasetId" TEXT NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("indicatorId","seriesKey")
);

-- CreateTable
CREATE TABLE "SeriesVersion" (
    "indicatorId" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,
    "editionId" TEXT NOT NULL,
    "firstPeriod" INTEGER NOT NULL,
    "values" DOUBLE PRECISION[],
    "statuses" BYTEA NOT NULL,

    CONSTRAINT "SeriesVersion_pkey" PRIMARY KEY ("indicatorId","seriesKey","validFrom")
);

-- CreateTable
CREATE TABLE "ObservationAttribute" (
    "indicatorId" TEXT NOT NULL,
    "seriesKey" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "attribute" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ObservationAttribute_pkey" PRIMARY KEY ("indicatorId","seriesKey","period","attribute","validFrom")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "indicatorId" TEXT,
    "periodText" TEXT,
    "periodStart" TEXT,
    "periodEnd" TEXT,
    "value" DOUBLE PRECISION,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "text" TEXT,
    "qualifier" TEXT,
    "unit" TEXT,
    "attributedTo" TEXT,
    "confidence" "Confidence" NOT NULL,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "StatementSubject" (
    "statementId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "direction" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "StatementSubject_pkey" PRIMARY KEY ("statementId","subjectKind","subjectId","role","validFrom")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "status" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "openEnded" BOOLEAN NOT NULL DEFAULT false,
    "timeframe" TEXT,
    "named" BOOLEAN NOT NULL DEFAULT true,
    "url" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectTitle" (
    "projectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectTitle_pkey" PRIMARY KEY ("projectId","ordinal","validFrom")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "kind" TEXT,
    "aliases" TEXT[],
    "areaId" TEXT,
    "parentId" TEXT,
    "url" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectOrganisation" (
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "OrganisationRole" NOT NULL,
    "roleText" TEXT,
    "ordinal" INTEGER NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectOrganisation_pkey" PRIMARY KEY ("projectId","organisationId","role","validFrom")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "areaId" TEXT,
    "city" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectOffice" (
    "projectId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectOffice_pkey" PRIMARY KEY ("projectId","officeId","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectArea" (
    "projectId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "place" TEXT,
    "percentage" DOUBLE PRECISION,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectArea_pkey" PRIMARY KEY ("projectId","areaId","ordinal","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectCorridor" (
    "projectId" TEXT NOT NULL,
    "corridorId" TEXT NOT NULL,
    "role" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectCorridor_pkey" PRIMARY KEY ("projectId","corridorId","validFrom")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "parentId" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectTheme" (
    "projectId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectTheme_pkey" PRIMARY KEY ("projectId","themeId","validFrom")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" TEXT NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectSector" (
    "projectId" TEXT NOT NULL,
    "sectorId" TEXT NOT NULL,
    "percentage" DOUBLE PRECISION,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectSector_pkey" PRIMARY KEY ("projectId","sectorId","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectResult" (
    "projectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "text" TEXT,
    "unit" TEXT,
    "qualifier" TEXT,
    "asOf" TEXT,
    "areaId" TEXT,
    "confidence" "Confidence" NOT NULL,
    "claimGroup" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectResult_pkey" PRIMARY KEY ("projectId","ordinal","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectRelation" (
    "projectId" TEXT NOT NULL,
    "relatedId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectRelation_pkey" PRIMARY KEY ("projectId","relatedId","kind","validFrom")
);

-- CreateTable
CREATE TABLE "ProjectMoney" (
    "projectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" DECIMAL(24,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "valueDate" TEXT,
    "periodStart" TEXT,
    "periodEnd" TEXT,
    "providerId" TEXT,
    "receiverId" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "ProjectMoney_pkey" PRIMARY KEY ("projectId","ordinal","validFrom")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "code" TEXT,
    "body" TEXT,
    "topic" TEXT,
    "adoptedOn" TEXT,
    "inForceFrom" TEXT,
    "until" TEXT,
    "status" TEXT,
    "url" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "since" TEXT,
    "url" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisherId" TEXT,
    "publishedOn" TEXT,
    "url" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "place" TEXT,
    "areaId" TEXT,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Link" (
    "fromKind" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toKind" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "note" TEXT,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("fromKind","fromId","toKind","toId","role","validFrom")
);

-- CreateTable
CREATE TABLE "Translation" (
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "validFrom" INTEGER NOT NULL,
    "validTo" INTEGER,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("recordKind","recordId","field","language","validFrom")
);

-- CreateIndex
CREATE UNIQUE INDEX "Release_name_key" ON "Release"("name");

-- CreateIndex
CREATE INDEX "Revision_recordKind_recordKey_idx" ON "Revision"("recordKind", "recordKey");

-- CreateIndex
CREATE INDEX "Revision_indicatorId_idx" ON "Revision"("indicatorId");

-- CreateIndex
CREATE INDEX "Corridor_originId_idx" ON "Corridor"("originId");

-- CreateIndex
CREATE INDEX "Corridor_destinationId_idx" ON "Corridor"("destinationId");

-- CreateIndex
CREATE INDEX "Series_indicatorId_areaId_idx" ON "Series"("indicatorId", "areaId");

-- CreateIndex
CREATE INDEX "Series_indicatorId_originId_idx" ON "Series"("indicatorId", "originId");

-- CreateIndex
CREATE INDEX "Series_indicatorId_destinationId_idx" ON "Series"("indicatorId", "destinationId");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_releaseSequence_fkey" FOREIGN KEY ("releaseSequence") REFERENCES "Release"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IngestRun" ADD CONSTRAINT "IngestRun_releaseSequence_fkey" FOREIGN KEY ("releaseSequence") REFERENCES "Release"("sequence") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IngestReject" ADD CONSTRAINT "IngestReject_runId_fkey" FOREIGN KEY ("runId") REFERENCES "IngestRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;


