<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${content.titel}</title></head>
<body>
<main>
<h1>${content.titel}</h1>
<p>${content.kurztext!}</p>
${cmsfn.decode(content).inhalt!}
</main>
</body>
</html>
