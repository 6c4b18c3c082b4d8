/** World Bank codes of countries and aggregates: three letters, else two (`NA` is Namibia). For `createPlaceLookup`. */
export const worldBankSchemes = { schemes: ['wb', 'wb2'], by: 'CODE' } as const
