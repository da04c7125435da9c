<!doctype html><html lang="de"><head><title>${content.title!}</title>[@cms.page /]</head><body><main><h1>${content.title!}</h1>[@cms.area name="inhalt" /]</main></body></html>
