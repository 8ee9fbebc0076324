"""Reads a batch with the official SDK, page by page, and prints what its models hold.

Arguments: endpoint, project id, batch id, page size, access key, secret key, and
where there is one a security token. One line of JSON a page:
total_count, and the jobs as the SDK's models give them back. A refusal is one
line too: what the SDK understood of it.
"""

import json
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkdrs.v5 import DrsClient, ListAsyncJobDetailRequest

endpoint, project_id, async_job_id, limit, access_key, secret_key, *security_token = sys.argv[1:]
limit = int(limit)

# The SDK signs each call, and the emulator checks the signature.
credentials = BasicCredentials(access_key, secret_key, project_id)
for token in security_token:
    credentials = credentials.with_security_token(token)
client = DrsClient.new_builder().with_credentials(credentials).with_endpoints([endpoint]).build()

offset = 0
while True:
    request = ListAsyncJobDetailRequest(async_job_id=async_job_id, offset=offset, limit=limit)
    try:
        response = client.list_async_job_detail(request)
    except ClientRequestException as refusal:
        names = ["status_code", "error_code", "error_msg", "request_id"]
        print(json.dumps({name: getattr(refusal, name) for name in names}))
        break
    # Its text is written from the models, not from the reply: what they do not know is not in it.
    page = json.loads(str(response))
    jobs = page.get("jobs", [])
    print(json.dumps({"total_count": page["total_count"], "jobs": jobs}))
    if not jobs:
        break
    offset += len(jobs)
