<!doctype html>[#-- no module here defines a site --]
<html><head><title>${content.title!}</title>[@cms.page /]</head><body>[@cms.area name="main" /]</body></html>
