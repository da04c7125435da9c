<!DOCTYPE html>
<html lang="${cmsfn.language()}">
<head>
[@cms.area name="htmlHeader"/]
</head>
<body>
<main>
[@cms.area name="main"/]
</main>
<footer>
[@cms.area name="footer"/]
</footer>
[#list sitefn.theme(sitefn.site()).jsFiles![] as script]
<script src="${script.link}"></script>
[/#list]
[#list def.jsFiles![] as script]
<script src="${script.link}"></script>
[/#list]
</body>
</html>
