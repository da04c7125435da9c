[#include "/MODULE/templates/includes/init.ftl"]
<div class="${divClass?has_content?then(divClass, 'linklist')}"${divID}>
[#assign headline = content.headline!content.title!""]
[#if headline?has_content]<${headlineLevel}>${headline}</${headlineLevel}>[/#if]
[@cms.area name="links"/]
</div>
