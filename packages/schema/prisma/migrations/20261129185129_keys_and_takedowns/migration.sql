-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "takenDownAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "points" INTEGER,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);


