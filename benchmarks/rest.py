"""A program that manages content: nodes and commands over REST."""

import base64
import http.client
import json
import urllib.parse

from program import PASSWORD


class Rest:
    """One program on one connection."""

    def __init__(self, author):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(author).netloc, timeout=60)
        self.headers = {
            "Authorization": "Basic " + base64.b64encode(f"superuser:{PASSWORD}".encode()).decode(),
            "Content-Type": "application/json", "Accept": "application/json"}

    def send(self, method, path, document):
        self.connection.request(method, path, json.dumps(document), self.headers)
        response = self.connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        if response.status >= 300:
            raise SystemExit(f"{method} {path}: {response.status}\n{text[:1500]}")

    def create(self, workspace, kind, name, fields):
        self.send("PUT", f"/.rest/nodes/v1/{workspace}/", {"name": name, "type": kind, "properties": [
            {"name": field, "type": "String", "values": [value]} for field, value in fields.items()]})

    def publish(self, workspace, name):
        self.send("POST", "/.rest/commands/v2/default/publish", {"repository": workspace, "path": "/" + name})
