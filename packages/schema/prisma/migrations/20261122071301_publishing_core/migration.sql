-- DropForeignKey
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_releaseSequence_fkey";

-- DropIndex
DROP INDEX "Revision_indicatorId_idx";

-- DropIndex
DROP INDEX "Revision_recordKind_recordKey_idx";

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "maximum" DOUBLE PRECISION,
ADD COLUMN     "minimum" DOUBLE PRECISION;

-- CreateIndex
CREATE INDEX "Revision_indicatorId_recordKind_recordKey_idx" ON "Revision" USING BRIN ("indicatorId", "recordKind", "recordKey");


