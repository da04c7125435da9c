[#include "/MODULE/templates/includes/init.ftl"]
[#import "/MODULE/templates/includes/picture.ftl" as picture]
<div class="${divClass?has_content?then(divClass, 'text-section')}"${divID}>
[#if content.headline?has_content]<${headlineLevel}>${content.headline}</${headlineLevel}>[/#if]
[#if (content.imagePosition!"below") != "below"][@picture.of content/][/#if]
${cmsfn.decode(content).text!}
[#if (content.imagePosition!"below") == "below"][@picture.of content/][/#if]
</div>
