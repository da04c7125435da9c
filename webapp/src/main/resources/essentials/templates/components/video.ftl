[#include "/MODULE/templates/includes/init.ftl"]
[#assign asset = damfn.getAsset(content.assetsource!"")!]
[#if asset?has_content]
<div class="${divClass?has_content?then(divClass, 'video-section')}"${divID}>
[#if content.headline?has_content]<${headlineLevel}>${content.headline}</${headlineLevel}>[/#if]
<video src="${asset.link}"[#if content.assetcontrols!true] controls[/#if][#if content.assetautoplay!false] autoplay[/#if][#if content.assetloop!false] loop[/#if][#if content.assetmuted!false] muted[/#if] preload="${content.assetpreload!'metadata'}"></video>
</div>
[/#if]
