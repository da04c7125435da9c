[#include "/MODULE/templates/includes/init.ftl"]
[#import "/MODULE/templates/includes/picture.ftl" as picture]
<div class="${divClass?has_content?then(divClass, 'image-section')}"${divID}>
[#if content.headline?has_content]<${headlineLevel}>${content.headline}</${headlineLevel}>[/#if]
[@picture.of content/]
</div>
