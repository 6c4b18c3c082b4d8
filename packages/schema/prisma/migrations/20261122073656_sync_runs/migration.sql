-- CreateEnum
CREATE TYPE "SyncOutcome" AS ENUM ('RUNNING', 'STAGED', 'UNCHANGED', 'FAILED');

-- CreateTable
CREATE TABLE "SyncRun" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "outcome" "SyncOutcome" NOT NULL,
    "message" TEXT,
    "runId" TEXT,
    "state" JSONB NOT NULL,

    CONSTRAINT "SyncRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SyncRun_source_startedAt_idx" ON "SyncRun"("source", "startedAt");


