// swift-format-ignore-file
// Written from policies/starter.xml by StarterPolicyTests with SAYSO_RECORD=1: change that file, not this one.

extension StarterPolicy {
  /// policies/starter.xml, so that the command needs no file beside it.
  static let document = #"""
<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="sayso-policy.xsd"?>
<!--
  Your policy: what your staff read, and what sayso checks, in one file.
  EDIT marks every place that is yours to fill in. Try it as you go:   sayso policy test
-->
<!-- EDIT: id is a short name, zone your time zone; raise version whenever you change a word. -->
<policy xmlns="urn:sayso:policy:1" id="starter" version="1" effective="2026-11-01" zone="Europe/London"
    lang="en">
  <title>Social media policy</title>
  <purpose>
    <p>Post what you like about your work. A few things need care, and this is all of them.</p>
  </purpose>
  <!-- What may be taken for granted when a check is not told. -->
  <assume account="personal" post="post" media="none" lang="en" paid="no"/>

  <!-- EDIT: your name, your domains, what you sell, the accounts that are yours. -->
  <organization name="Acme">
    <domain>acme.example</domain>
    <domain kind="internal">intranet.acme.example</domain>
    <product id="rocket-skates" name="Rocket Skates"/>
    <account platform="x" handle="acme" class="official"/>
  </organization>

  <!-- EDIT: only people a rule or an example must know by name. A grant is leave to speak on a topic; it may end. -->
  <people>
    <role id="spokesperson" name="spokesperson"><grant topic="voice"/></role>
    <person id="robin" name="Robin Vale" roles="spokesperson"/>
    <person id="kim" name="Kim Ode"/>
  </people>

  <!-- Worst first. block: don't publish. hold: wait for a yes. advise: the author decides. clear: a note. -->
  <tiers>
    <tier id="red" action="block" contact="press" within="PT30M">Don't publish this.</tier>
    <tier id="orange" action="hold" contact="press" within="PT2H">Ask first.</tier>
    <tier id="yellow" action="advise">Think again.</tier>
    <tier id="green" action="clear">Nothing to do.</tier>
  </tiers>

  <!-- EDIT: who answers, and when they are there. -->
  <hours id="office"><open days="mon-fri" from="09:00" to="17:00"/></hours>
  <contact id="duty" name="Duty phone" phone="+44 20 7946 0101"/>
  <contact id="press" name="Press office" email="press@acme.example" phone="+44 20 7946 0100" hours="office"
      backup="duty"/>

  <!-- A topic is a subject, by the words that give it away. near: all of its children within so many words. -->
  <topic id="voice" title="the company's own position">
    <near words="6"><term aliases="speaking for">on behalf of</term><mention of="organization"/></near>
  </topic>
  <topic id="working-life" title="working life">
    <term aliases="wages|salary|overtime|shift|rota">pay</term>
    <term aliases="unsafe|harassment|discrimination|union|strike|whistleblower|
        the regulator">health and safety</term>
  </topic>

  <section id="speaking" title="Speaking">
    <clause id="for-the-company" title="For, and about">
      <p>Talk about your work as yourself. <must id="named">Speak on behalf of the company only if you are
        named for that here.</must> <may id="share">Share our official posts as they stand.</may></p>
      <!-- Each rule enforces one sentence, which its findings quote. Each has examples that break it and keep it. -->
      <speaking id="reserved" enforces="named" tier="orange">
        <find><about topic="voice"/></find>
        <unless permits="share"><post kind="repost" of="official"/></unless>
        <advice>Say it as your own view, or ask a spokesperson to say it.</advice>
      </speaking>
      <example breaks="reserved" tier="orange" contact="press" verdict="hold" author="kim" platform="x"><hit>On behalf of</hit> everybody at <hit>Acme</hit>: sorry about the noise.</example>
      <example breaks="reserved" author="kim" platform="x"><hit>Speaking for</hit> <hit>Acme</hit>, we meant no harm.</example>
      <example keeps="reserved" author="robin" platform="x">On behalf of Acme: sorry about the noise.</example>
      <example keeps="reserved" author="kim" platform="x" kind="repost" of="official">On behalf of Acme: sorry about the noise.</example>
      <example keeps="reserved" author="kim" platform="x">I work at Acme, and I heard the noise as well.</example>
      <example keeps="reserved" author="kim" platform="x">On behalf of our street: thanks, Acme, for the quiet.</example>
      <example unsure="reserved" missing="author" platform="x">On behalf of Acme: sorry about the noise.</example>
    </clause>
  </section>

  <section id="secrets" title="What is not public yet">
    <clause id="launches" title="Launches">
      <p><must id="unannounced">Do not name a project before we have announced it.</must></p>
      <!-- EDIT: the name, and the moment from which it is public. Without until, it stays secret. -->
      <confidential id="project" enforces="unannounced" tier="red" until="2027-06-01T09:00">
        <find><term aliases="the Magnet launch">Project Magnet</term></find>
        <advice>Take the name out, or wait for the announcement.</advice>
        <instead>Busy week, and I can't say why yet.</instead>
      </confidential>
      <example breaks="project" tier="red" contact="press" verdict="block" author="kim" platform="x"><hit>Project Magnet</hit> is keeping me up, and so is <hit>the Magnet launch</hit>.</example>
      <example breaks="project" author="robin" platform="x">Nearly there <hit>#ProjectMagnet</hit></example>
      <example breaks="project" author="kim" platform="x" at="2027-06-01T08:59"><hit>Project Magnet</hit> is a minute away.</example>
      <example keeps="project" author="kim" platform="x">My daughter's school project: a magnet.</example>
      <example keeps="project" author="kim" platform="x" at="2027-06-01T09:00">Project Magnet is here!</example>
      <example keeps="project" author="kim" platform="x" at="2027-06-08">Project Magnet is on my shelf.</example>
    </clause>
  </section>

  <section id="ties" title="Say where you stand">
    <clause id="praise-clause" title="Praise for our own things">
      <p><must id="tie">When you recommend something we sell, say in the same post that you work
        here.</must></p>
      <disclosure id="praise" enforces="tie" tier="yellow" placement="before-fold" most-hashtags-before="2">
        <find>
          <near within="sentence">
            <mention of="product"/>
            <any><term match="stem">love</term><term aliases="great">best</term></any>
          </near>
        </find>
        <when><account class="personal"/></when>
        <statements>
          <accept lang="en">I work at Acme</accept>
          <accept as="label" lang="en">Ad</accept>
          <refuse>#sp</refuse>
        </statements>
        <advice>Start with “I work at Acme”.</advice>
      </disclosure>
      <example breaks="praise" tier="yellow" verdict="advise" author="kim" platform="x"><hit>Loving</hit> my <hit>Rocket Skates</hit>, they are <hit>great</hit> #sp</example>
      <example breaks="praise" author="kim" platform="x">I work out in <hit>Rocket Skates</hit>, and they are the <hit>best</hit>, whatever the ad says.</example>
      <example breaks="praise" author="kim" platform="x">#skates #park #sun I work at Acme, and I <hit>love</hit> my <hit>Rocket Skates</hit>.</example>
      <example keeps="praise" author="kim" platform="x">#skates #park I work at Acme, and I love my Rocket Skates.</example>
      <example keeps="praise" author="kim" platform="x">Ad: Rocket Skates are the best.</example>
      <example keeps="praise" author="robin" platform="x" account="acme">Rocket Skates are the best.</example>
      <example keeps="praise" author="kim" platform="x">My Rocket Skates are blue. I love the park.</example>
    </clause>

    <clause id="links-clause" title="Links">
      <p><must id="open-links">Link to public pages by their full address.</must></p>
      <links id="addresses" enforces="open-links" tier="orange" otherwise="allow">
        <list><deny kind="internal" tier="red"/><deny kind="shortener"/></list>
      </links>
      <example breaks="addresses" tier="red" verdict="block" author="kim" platform="x">See <hit>https://intranet.acme.example/menu</hit></example>
      <example breaks="addresses" tier="orange" verdict="hold" author="kim" platform="x">See <hit>bit.ly/skates</hit></example>
      <example keeps="addresses" author="kim" platform="x">See https://www.acme.example/skates</example>
      <example keeps="addresses" author="kim" platform="x">See https://news.test/skates</example>
    </clause>
  </section>

  <section id="working" title="Your working life is yours">
    <clause id="free" title="Pay, conditions, and speaking up">
      <p><may id="free-to-speak">You may discuss pay, hours, safety, treatment and organising, in public too,
        and report anything to any authority without asking us.</may> Where the law gives you more freedom
        than this policy, you have it.</p>
      <!-- The shield: in such sentences, findings about who may speak become notes that stop nobody. Keep it. -->
      <protected id="shield" permits="free-to-speak" contact="press" within="sentence">
        <find><about topic="working-life"/></find>
      </protected>
      <example keeps="reserved" contact="press" author="kim" platform="x">On behalf of everyone at Acme: our pay is late again.</example>
      <example keeps="reserved" author="kim" platform="x">Speaking for Acme on wages. Speaking for Acme on salary. Speaking for Acme on overtime. Speaking for Acme on the shift. Speaking for Acme on the rota.</example>
      <example keeps="reserved" author="kim" platform="x">Speaking for Acme, health and safety. Speaking for Acme, unsafe. Speaking for Acme, harassment. Speaking for Acme, discrimination. Speaking for Acme, the union. Speaking for Acme, a strike. Speaking for Acme, a whistleblower. Speaking for Acme, the regulator.</example>
      <example breaks="reserved" author="kim" platform="x">I lost our pay slips, and health and safety found them. <hit>On behalf of</hit> <hit>@acme</hit>: thanks.</example>
    </clause>
  </section>
</policy>
"""#
}
