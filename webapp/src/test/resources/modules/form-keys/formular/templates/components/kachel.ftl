<p>Kachel ${content.titel!}</p>
