<!DOCTYPE html><html lang="de"><head><title>Seite</title>[@cms.page /]</head><body>[@cms.area name="main" /]</body></html>
