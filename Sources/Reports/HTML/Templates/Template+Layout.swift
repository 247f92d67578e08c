extension Template {
  /// What every page has around its sections.
  static let layoutText = #"""
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{shell.policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="elbtls {{shell.toolVersion}}">
    <title>{{shell.fullTitle}}</title>
    <style>{{{shell.style}}}</style>
    </head>
    <body>
    <a class="skip" href="#report">Skip to the report</a>
    <header>
    <h1>{{shell.fullTitle}}</h1>
    </header>
    <main id="report" tabindex="-1">
    {{$answer}}{{/answer}}
    <nav aria-label="Sections of this report">
    <ul>
    {{#shell.links}}
    <li><a href="#{{id}}">{{title}}</a></li>
    {{/shell.links}}
    </ul>
    </nav>
    {{$sections}}{{/sections}}
    </main>
    <footer>
    <p>Made by elbtls {{shell.toolVersion}}. This page loads nothing and sends nothing.</p>
    </footer>
    <script>{{{shell.script}}}</script>
    </body>
    </html>
    """#
}
