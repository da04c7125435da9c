[@cms.area name="main" /]
