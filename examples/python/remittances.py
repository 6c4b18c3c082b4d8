"""Remittances received by the countries of SEEECA, as CSV on standard output: each row with its source and licence.

    python3 remittances.py [INDICATOR] [REGION]

Standard library only, Python 3.8 or later. The address of the graph is in OPENCORRIDOR_ENDPOINT,
http://localhost:4000/graphql when it is not set.
"""

import csv
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ENDPOINT = os.environ.get("OPENCORRIDOR_ENDPOINT", "http://localhost:4000/graphql")

# Why a value is missing, by its SDMX observation status. None of these is zero.
ABSENCES = {"L": "NOT_COLLECTED", "M": "NOT_APPLICABLE", "O": "NOT_AVAILABLE", "Q": "WITHHELD"}

QUERY = """
query Remittances($indicator: String!, $region: String) {
  panel(indicators: [$indicator], region: $region) {
    release { name }
    indicatorCoverage { outcome reason }
    periods
    values
    statuses
    series {
      unit
      indicator { code }
      subject { ... on Country { code name footnote } }
      dataset { attribution licence }
    }
  }
}
"""


def ask(query, variables, tries=4):
    """Asks the graph by GET, which caches may answer, and gives the data. Waits as long as the service says."""
    address = ENDPOINT + "?" + urllib.parse.urlencode({"query": query, "variables": json.dumps(variables)})
    request = urllib.request.Request(address, headers={"Accept": "application/json"})
    for left in reversed(range(tries)):
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                answer = json.load(response)
            break
        except urllib.error.HTTPError as error:
            # A refusal is JSON too; a proxy's page is not.
            if error.headers.get_content_type() != "text/html" and error.code not in (429, 502, 503, 504):
                answer = json.load(error)
                break
            if left == 0:
                sys.exit(f"{ENDPOINT} answered {error.code}.")
            wait = error.headers.get("Retry-After", "1")
            time.sleep(int(wait) if wait.isdigit() else 1)
        except urllib.error.URLError as error:
            sys.exit(f"{ENDPOINT} was not reached ({error.reason}).")
    if answer.get("errors"):
        sys.exit(answer["errors"][0]["message"])
    return answer["data"]


def rows(panel):
    """Each observation, absent ones with the reason; a blank status says nothing of its period."""
    for series, values, statuses in zip(panel["series"], panel["values"], panel["statuses"]):
        for period, value, status in zip(panel["periods"], values, statuses):
            if status != " ":
                yield {
                    "code": series["subject"]["code"],
                    "name": series["subject"]["name"],
                    "indicator": series["indicator"]["code"],
                    "unit": series["unit"],
                    "period": period,
                    "value": value,
                    "status": status,
                    "absence": ABSENCES.get(status),
                    "source": series["dataset"]["attribution"],
                    "licence": series["dataset"]["licence"],
                    "footnote": series["subject"]["footnote"],
                    "release": panel["release"]["name"],
                }


def main(indicator="BX.TRF.PWKR.CD.DT", region="SEEECA"):
    panel = ask(QUERY, {"indicator": indicator, "region": region})["panel"]
    for coverage in panel["indicatorCoverage"]:
        if coverage["outcome"] != "RESOLVED":
            sys.exit(f"{indicator}: {coverage['reason']}")
    found = list(rows(panel))
    if not found:
        sys.exit(f"There is no value of {indicator} in {region}.")
    table = csv.DictWriter(sys.stdout, fieldnames=list(found[0]))
    table.writeheader()
    table.writerows(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
