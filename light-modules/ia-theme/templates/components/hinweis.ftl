[#ftl output_format="HTML"]
[#import "/ia-theme/templates/macros/teile.ftl" as t]
[@t.hinweis content.titel!"" content.stufe!"information"]${quartierfn.html(content, "text")!}[/@t.hinweis]
