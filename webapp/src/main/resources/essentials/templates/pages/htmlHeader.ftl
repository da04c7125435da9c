[#assign page = cmsfn.page(content)!content]
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.windowTitle!page.title!page.@name}</title>
[#if page.description?has_content]<meta name="description" content="${page.description}">[/#if]
[#if page.keywords?has_content && !page.keywords?is_sequence]<meta name="keywords" content="${page.keywords}">[/#if]
[#list sitefn.theme(sitefn.site()).cssFiles![] as sheet]
<link rel="stylesheet" href="${sheet.link}" media="${sheet.media!'all'}">
[/#list]
[#list model.parent.definition.cssFiles![] as sheet]
<link rel="stylesheet" href="${sheet.link}" media="${sheet.media!'all'}">
[/#list]
[@cms.page /]
