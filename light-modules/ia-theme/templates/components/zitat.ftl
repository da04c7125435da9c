[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
<blockquote class="zitat"><p>„${content.zitat}“</p>[#if content.quelle?has_content]<footer>${content.quelle}</footer>[/#if]</blockquote>
