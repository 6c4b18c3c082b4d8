# Remittances received by the countries of SEEECA, as CSV on standard output.
#
#   Rscript remittances.R [INDICATOR] [REGION]
#
# Base R only, 4.1 or later: base R reads no JSON, so this asks for the service's CSV. The address of the service is in
# OPENCORRIDOR_URL, http://localhost:4000 when it is not set.

arguments <- commandArgs(trailingOnly = TRUE)
indicator <- if (length(arguments) >= 1) arguments[[1]] else "BX.TRF.PWKR.CD.DT"
region <- if (length(arguments) >= 2) arguments[[2]] else "SEEECA"
service <- Sys.getenv("OPENCORRIDOR_URL", "http://localhost:4000")

address <- sprintf(
  "%s/v1/panel.csv?indicators=%s&region=%s",
  service, URLencode(indicator, reserved = TRUE), URLencode(region, reserved = TRUE)
)

refused <- function(condition) {
  message(sprintf("%s was not answered: %s", address, conditionMessage(condition)))
  quit(status = 1)
}
lines <- tryCatch(
  readLines(url(address), encoding = "UTF-8", warn = FALSE),
  warning = refused, error = refused
)

# What has to be said of the table stands before its header: citation, licences, what is not in it. It goes to standard
# error, so that the output is a table.
header <- match(FALSE, startsWith(lines, "#"))
message(paste(lines[seq_len(header - 1)], collapse = "\n"))

# Namibia's code is the text NA: only an empty field is missing.
panel <- read.csv(
  text = lines[header:length(lines)], na.strings = "", check.names = FALSE, encoding = "UTF-8"
)

if (nrow(panel) == 0) stop(sprintf("There is no value of %s in %s.", indicator, region))
write.csv(panel, row.names = FALSE, na = "")
