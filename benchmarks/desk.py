"""An editor's browser without a screen: the forms of the desk over HTTP."""

import http.client
import re
import time
import urllib.parse

from program import PASSWORD


class Desk:
    """One logged-in editor on one connection."""

    def __init__(self, author):
        self.host = urllib.parse.urlsplit(author).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=60)
        self.cookie = ""
        self.post("/.author/anmelden", [("name", "superuser"), ("passwort", PASSWORD), ("zurueck", "/.author/")])
        if not self.cookie:
            raise SystemExit("the desk did not let the editor in")

    def request(self, method, path, body=None, headers=None):
        given = {"Host": self.host, "Origin": "http://" + self.host, **(headers or {})}
        if self.cookie:
            given["Cookie"] = self.cookie
        self.connection.request(method, path, body, given)
        response = self.connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                self.cookie = value.split(";")[0]
        return response.status, response.getheader("Location", ""), text

    def post(self, path, fields, multipart=False):
        """A form as a browser sends it; what is not a redirect is a refusal."""
        kind, body = several_parts(fields) if multipart else one_line(fields)
        status, location, text = self.request("POST", path, body, {"Content-Type": kind})
        if status != 303:
            said = re.sub(r"<[^>]+>", " ", text)
            raise SystemExit(f"POST {path}: {status}\n" + re.sub(r"\s+", " ", said)[:1500])
        return location

    def create(self, app, fields):
        """A new item; returns the address of its form."""
        return self.post(f"/.author/neu/{app}", [("f." + name, value) for name, value in fields.items()], True)

    def save(self, form, fields):
        """Fills in the form that was fetched and sends it."""
        seen = [("gesehen", self.revision(form))]
        self.post(form, seen + [("f." + name, value) for name, value in fields.items()], True)

    def revision(self, form):
        """The form is fetched as an editor would: it names the revision that was seen."""
        text = self.request("GET", form)[2]
        return re.search(r'name="gesehen" value="([^"]*)"', text)[1]

    def publish(self, path):
        self.post("/.author/tun/veroeffentlichen", [("pfad", path), ("sicher", "1"), ("zurueck", "/.author/")])


def one_line(fields):
    return "application/x-www-form-urlencoded", urllib.parse.urlencode(fields).encode()


def several_parts(fields):
    line = "part-of-the-form-7c1f"
    body = "".join(
        f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields)
    return f"multipart/form-data; boundary={line}", f"{body}--{line}--\r\n".encode()


def path_of(form):
    """The item that a form's address speaks of."""
    workspace, _, rest = urllib.parse.unquote(form.split("/bearbeiten/")[1].split("?")[0]).partition("/")
    return f"{workspace}:/{rest}"


class Visitor:
    """Asks for a page again and again until it says what it should."""

    def __init__(self, public):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(public).netloc, timeout=60)

    def get(self, path):
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")

    def wait_for(self, path, word, limit=30.0):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            status, text = self.get(path)
            if status == 200 and word in text:
                return
            time.sleep(0.002)
        raise SystemExit(f"{path} did not say '{word}' within {limit} s")
