[#include "/MODULE/templates/includes/init.ftl"]
[#import "/MODULE/templates/includes/picture.ftl" as picture]
[#assign page = cmsfn.page(content)]
<div class="${divClass?has_content?then(divClass, 'page-intro')}"${divID}>
<h1>${content.headline!page.title!page.@name}</h1>
[#if page.abstract?has_content]<p>${page.abstract}</p>[/#if]
[@picture.of page/]
</div>
