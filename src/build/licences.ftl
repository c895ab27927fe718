<#-- One line per library: name, coordinates, version, licences, page; tab between. The About screen reads it. -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()>
${(library.name!library.artifactId)?trim}	${library.groupId}:${library.artifactId}	${library.version}	${entry.getValue()?join(" / ")}	${(library.url!"")?trim}
</#list>
