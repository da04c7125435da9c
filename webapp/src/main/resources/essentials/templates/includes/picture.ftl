[#-- The picture of a component with what is known about it. --]
[#macro of node]
  [#local asset = damfn.getAsset(node.image!"")!]
  [#if asset?has_content]
<figure>
<img src="${asset.link}" alt="${node.imageAltText!asset.description!asset.caption!''}">
    [#local caption = node.imageTitle!node.caption!asset.caption!""]
    [#if caption?has_content]<figcaption>${caption}</figcaption>[/#if]
</figure>
  [/#if]
[/#macro]
