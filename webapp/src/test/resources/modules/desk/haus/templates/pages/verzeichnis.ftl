<!doctype html><html lang="de"><head><title>${content.title!}</title></head><body><main><h1>${content.title!}</h1>
<ul>[#list cmsfn.children(content, "mgnl:page") as page]<li><a href="${cmsfn.link(page)}">${page.title!}</a></li>[/#list]</ul>
<ul>[#list cmsfn.children(cmsfn.contentByPath("/", "zimmer")) as room]<li>${room.titel!}</li>[/#list]</ul>
</main></body></html>
