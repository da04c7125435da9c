<p>${content.title!}</p>
<p>${quartierfn.formatDate(.now)}</p>
