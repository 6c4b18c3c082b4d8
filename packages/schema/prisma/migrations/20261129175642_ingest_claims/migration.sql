-- AlterTable
ALTER TABLE "DatasetAreaNote" ADD COLUMN     "includedIds" TEXT[];

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "reinstatedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WebhookEndpoint" ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OfferedRecord" (
    "recordKind" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "since" INTEGER NOT NULL,

    CONSTRAINT "OfferedRecord_pkey" PRIMARY KEY ("recordKind","recordKey","datasetId")
);



-- What stood in the notes as text alone: that of UN DESA is the only one that an importer has written.
UPDATE "DatasetAreaNote" SET "includedIds" = CASE
  WHEN "datasetId" = 'undesa-stock' AND "areaId" = 'SRB' THEN ARRAY['XKX'] ELSE '{}' END;
