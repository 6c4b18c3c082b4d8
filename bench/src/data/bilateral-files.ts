/** The files about pairs of countries, below the folder of publishers' data. */
export const bilateralFiles = {
  remittances2017: 'knomad/WB_Bilateral_Remittance_Estimates_2017.xlsx',
  remittances2018: 'knomad/bilateral_remittance_matrix_2018_Oct2019.csv',
  stock2017: 'knomad/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx',
  stockUndesa: 'undesa/migrant_stock_dest_origin_year.csv',
  cost: 'rpw/rpw_corridors_databank_2020-12-07.csv',
} as const
