/** How the World Bank's codes of countries and aggregates become areas. */
export interface WdiAreas {
  /**
   * The id of the area that a World Bank code stands for: `NAM`, `XKX`, `ARB` (a region). Undefined where the code is
   * not known.
   */
  resolve(code: string): string | undefined
}
