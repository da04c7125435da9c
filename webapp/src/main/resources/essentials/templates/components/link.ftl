[#import "/MODULE/templates/includes/link.ftl" as link]
[#assign target = link.target(content)]
[#if target?has_content]<a href="${target}">${link.label(content)}</a>[/#if]
