[#include "/MODULE/templates/includes/init.ftl"]
[#import "/MODULE/templates/includes/link.ftl" as link]
[#import "/MODULE/templates/includes/picture.ftl" as picture]
[#assign target = link.target(content)]
[#assign page = cmsfn.contentById(content.linkTypepage!"")!]
[#assign title = content.teaserTitle!content.headline!content.title!((page?has_content)?then(page.title!"", ""))]
[#assign text = content.teaserAbstract!content.abstract!((page?has_content)?then(page.abstract!"", ""))]
<div class="${divClass?has_content?then(divClass, 'teaser')}"${divID}>
[@picture.of content/]
[#if title?has_content]<${headlineLevel}>[#if target?has_content]<a href="${target}">${title}</a>[#else]${title}[/#if]</${headlineLevel}>[/#if]
[#if text?has_content]<p>${text}</p>[/#if]
</div>
