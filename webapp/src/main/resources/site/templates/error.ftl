<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${msg("error." + status + ".title")}</title>
<link rel="stylesheet" href="/.static/error.css">
</head>
<body>
<main>
<p class="status">${status}</p>
<h1>${msg("error." + status + ".title")}</h1>
<p>${msg("error." + status + ".text")}</p>
<#if incident?has_content><p class="incident">${msg("error.incident", incident)}</p></#if>
<p><a href="/">${msg("error.home")}</a></p>
</main>
</body>
</html>
