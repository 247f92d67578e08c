// swift-format-ignore-file
// Made by facts/make-tables.py from facts/legacy-clients.json; edit those.
// Data of 2026-11-23, from:
// - client handshakes of testssl.sh (SSL Labs client API and own captures); facts only: versions,
//   suites, curves
// - Mozilla Server Side TLS: oldest compatible clients per level
// - Oracle Java platform blog: diagnosing TLS, SSL and HTTPS; JDK 8 will use TLS 1.2 as default
//   (defaults per JDK)
// - ops.java article on enabling TLS 1.2 in Java 7 (https.protocols, jdk.tls.client.protocols)
// - JDK-7093640 (client TLS 1.2 default), JDK-8254713 (TLS 1.0/1.1 disabled: 8u291, 11.0.11, 16)
// - Microsoft Learn: TLS best practices with .NET Framework (SchUseStrongCrypto,
//   SystemDefaultTlsVersions)
// - Microsoft KB3140245: TLS 1.1/1.2 for WinHTTP on Windows 7, 2008 R2, 2012;
//   DefaultSecureProtocols
// - Microsoft and NuGet/PSGallery notes on TLS 1.2 in Windows PowerShell 5.1
// - Android SSLSocket protocol table (TLS 1.1/1.2 supported API 16+, default API 20+) and Android
//   10 behaviour change (TLS 1.3 default)
// - OkHttp TLS configuration history (3.13 drops TLS 1.0/1.1 from MODERN_TLS) and issue
//   square/okhttp#2372
// - npm registry TLS 1.2 enforcement (2021-10-04): every Node binary since 0.10 can do TLS 1.2
// - Python Software Foundation and PyPI notes 2017-2018: macOS system Python links OpenSSL 0.9.8
//   and cannot do TLS 1.2
// - SUSE: OpenSSL 0.9.8j of SLES 11 has no TLS 1.1/1.2
// - Go release notes and issues (1.2, 1.5, 1.13, 1.18, 1.22, 1.23, 1.24)
// - CloudFront origin settings (OriginSslProtocols SSLv3..TLSv1.2) and s2n-tls CloudFront-Upstream
//   policies (TLS 1.3 added in the 2025 ones)
// - Route 53 health check docs: HTTPS endpoints must support TLS 1.0 or later (older text: 1.0, 1.1
//   or 1.2)
// - general knowledge, not verified

extension ClientFamily {
  /// The families in the order in which they are tried.
  public static let all: [ClientFamily] = [
    ClientFamily(
      id: "cloudfront",
      label: "CloudFront as the client of the load balancer",
      patterns: [
        UserAgentPattern(#"^Amazon CloudFront$"#, holding: "amazon cloudfront"),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "depends on the distribution",
      maxVersionAfterRemedyWords: """
        TLSv1.2 (TLS 1.3 to origins: policies exist in s2n-tls since 2025-08, not confirmed in \
        the docs read)
        """,
      limits: """
        Only the versions listed in OriginSslProtocols are offered; suites include \
        ECDHE-RSA/ECDSA with GCM and CBC
        """,
      sendsServerName: nil,
      profileID: nil,
      profileIDAfterRemedy: nil,
      remedy: """
        Tick TLSv1.2 in the origin protocol list of the distribution before removing TLS \
        1.0/1.1; do not choose a TLS 1.3-only policy for a CloudFront origin until tested.
        """
    ),
    ClientFamily(
      id: "route53-health",
      label: "Route 53 health checker",
      patterns: [
        UserAgentPattern(
          #"Amazon-Route53-Health-Check-Service"#,
          holding: "amazon-route53-health-check-service"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "unknown above TLSv1.2",
      limits: """
        Docs ask for TLS 1.0 or later on the endpoint; TLS 1.3-only is not covered
        """,
      sendsServerName: nil,
      profileID: nil,
      profileIDAfterRemedy: nil,
      remedy: """
        Keep TLS 1.2 on the listener, or test a health check against a TLS 1.3-only listener \
        first.
        """
    ),
    ClientFamily(
      id: "dotnet2-soap",
      label: ".NET 2.0-3.5 SOAP client (CLR 2)",
      patterns: [
        UserAgentPattern(
          #"MS Web Services Client Protocol [12]\."#,
          holding: "ms web services client protocol "),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: """
        TLSv1.2 (with the 2016-2018 .NET 3.5 updates and SystemDefaultTlsVersions)
        """,
      limits: """
        Schannel of the operating system; no ECDHE-RSA with GCM before Windows 10 / Server 2016
        """,
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        Registry SystemDefaultTlsVersions=1 and SchUseStrongCrypto=1 under \
        .NETFramework\\v2.0.50727 (also Wow6432Node), install the .NET 3.5 TLS update; better: \
        rebuild for .NET 4.8.
        """
    ),
    ClientFamily(
      id: "dotnet4-soap",
      label: ".NET 4.x SOAP client (CLR 4)",
      patterns: [
        UserAgentPattern(
          #"MS Web Services Client Protocol 4\."#,
          holding: "ms web services client protocol 4."),
      ],
      determinesTLS: .low,
      confidence: .documented,
      maxVersionWords: """
        TLSv1.0 if the program targets 4.5.2 or older; TLSv1.2 for 4.6-4.6.2; operating system \
        default for 4.7+
        """,
      maxVersionAfterRemedyWords: "TLSv1.2 (1.3 only with 4.8 on Windows 11 / Server 2022)",
      limits: """
        The version in the user agent is that of the CLR; the target framework decides and \
        cannot be seen
        """,
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        SchUseStrongCrypto=1 and SystemDefaultTlsVersions=1 under .NETFramework\\v4.0.30319 \
        (both views), or retarget to 4.8; do not hard-code ServicePointManager.SecurityProtocol.
        """
    ),
    ClientFamily(
      id: "restsharp",
      label: "RestSharp on .NET Framework",
      patterns: [
        UserAgentPattern(#"^RestSharp(/| )(10[0-6]|[0-9]{2})\."#, holding: "restsharp"),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "as .NET 4.x: TLSv1.0 for old target frameworks",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "As the .NET Framework and Windows below it",
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        Retarget to .NET Framework 4.7+ or .NET 6+, or set SchUseStrongCrypto.
        """
    ),
    ClientFamily(
      id: "powershell5",
      label: "Windows PowerShell 3.0-5.1",
      patterns: [
        UserAgentPattern(#"WindowsPowerShell/[2-5]\."#, holding: "windowspowershell/"),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: """
        TLSv1.0 when .NET below 4.7 is installed; operating system default otherwise
        """,
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "Schannel",
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        [Net.ServicePointManager]::SecurityProtocol = ... -bor Tls12 in the script; \
        machine-wide: SchUseStrongCrypto=1; or PowerShell 7.
        """
    ),
    ClientFamily(
      id: "winhttp",
      label: "WinHTTP programs (VBScript, classic ASP, Delphi/Office components)",
      patterns: [
        UserAgentPattern(#"WinHttp\.WinHttpRequest"#, holding: "winhttp.winhttprequest"),
        UserAgentPattern(#"Embarcadero URI Client"#, holding: "embarcadero uri client"),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "TLSv1.0 on Windows 7, 2008 R2, 2012; TLSv1.2 from Windows 8.1/2012 R2",
      maxVersionAfterRemedyWords: "TLSv1.2 (KB3140245)",
      limits: "Schannel; no ECDHE-RSA with GCM before Windows 10 / Server 2016",
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        Install KB3140245 and set DefaultSecureProtocols to 0xA00 (TLS 1.1+1.2) under Internet \
        Settings\\WinHttp, both registry views.
        """
    ),
    ClientFamily(
      id: "webdav-bits-win7",
      label: "WebDAV redirector / BITS of Windows Vista-8",
      patterns: [
        UserAgentPattern(
          #"Microsoft-WebDAV-MiniRedir/6\.[012]\."#,
          holding: "microsoft-webdav-miniredir/6."),
        UserAgentPattern(#"Microsoft BITS/[67]\.[0-6]$"#, holding: "microsoft bits/"),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 (KB3140245)",
      limits: "as WinHTTP",
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: "KB3140245 with DefaultSecureProtocols, or a newer Windows."
    ),
    ClientFamily(
      id: "office-win7",
      label: "Microsoft Office 2007-2013 on Windows 7",
      patterns: [
        UserAgentPattern(
          #"Microsoft Office/1[245]\.[0-9.]+ \(Windows NT 6\.[01];"#,
          holding: "microsoft office/1"),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 (KB3140245 plus Internet Options)",
      limits: "as WinHTTP/WinINet",
      sendsServerName: true,
      profileID: "schannel-win7-tls10",
      profileIDAfterRemedy: "schannel-win7-tls12",
      remedy: """
        KB3140245 and TLS 1.2 in the internet options or by group policy; newer Windows.
        """
    ),
    ClientFamily(
      id: "googlebot",
      label: "Googlebot",
      patterns: [
        UserAgentPattern(#"Googlebot/"#, holding: "googlebot/"),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "TLSv1.3 (today, evergreen Chrome)",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: "captures: TLS 1.0 in 2014, TLS 1.2 in 2015-2018",
      sendsServerName: true,
      profileID: "googlebot-2018",
      profileIDAfterRemedy: nil,
      remedy: "None needed; verify by the protocol in the log and by reverse DNS."
    ),
    ClientFamily(
      id: "bingbot",
      label: "Bingbot",
      patterns: [
        UserAgentPattern(#"bingbot/"#, holding: "bingbot/"),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "TLSv1.2 or better (today, Edge based)",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: "capture of 2013: TLS 1.0, no SNI",
      sendsServerName: nil,
      profileID: nil,
      profileIDAfterRemedy: nil,
      remedy: "None needed; check the protocol in the log."
    ),
    ClientFamily(
      id: "bingpreview",
      label: "BingPreview",
      patterns: [
        UserAgentPattern(#"BingPreview/"#, holding: "bingpreview/"),
      ],
      determinesTLS: .low,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2 (capture of 2015)",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "captures of 2013-2014: TLS 1.0",
      sendsServerName: true,
      profileID: "bingpreview-2015",
      profileIDAfterRemedy: nil,
      remedy: "Check the protocol in the log."
    ),
    ClientFamily(
      id: "baiduspider",
      label: "Baiduspider",
      patterns: [
        UserAgentPattern(#"Baiduspider"#, holding: "baiduspider"),
      ],
      determinesTLS: .low,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0 (capture of 2015); today unknown",
      maxVersionAfterRemedyWords: "unknown",
      limits: "ECDHE with CBC only in the capture",
      sendsServerName: true,
      profileID: "baidu-2015",
      profileIDAfterRemedy: nil,
      remedy: """
        If traffic from China matters look at its negotiated protocol before leaving TLS 1.0.
        """
    ),
    ClientFamily(
      id: "yandexbot",
      label: "YandexBot",
      patterns: [
        UserAgentPattern(#"YandexBot/"#, holding: "yandexbot/"),
      ],
      determinesTLS: .low,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2 (capture of 2015)",
      maxVersionAfterRemedyWords: "TLSv1.2 or better",
      limits: "captures of 2014: SSLv3/TLS 1.0",
      sendsServerName: true,
      profileID: "yandex-2015",
      profileIDAfterRemedy: nil,
      remedy: "Check the protocol in the log."
    ),
    ClientFamily(
      id: "slurp",
      label: "Yahoo Slurp",
      patterns: [
        UserAgentPattern(#"Yahoo! Slurp"#, holding: "yahoo! slurp"),
      ],
      determinesTLS: .low,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2 (capture of 2015)",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "capture of 2013: TLS 1.0",
      sendsServerName: true,
      profileID: "slurp-2015",
      profileIDAfterRemedy: nil,
      remedy: "Check the protocol in the log."
    ),
    ClientFamily(
      id: "iemobile11",
      label: "IE Mobile 11, Windows Phone 8.1",
      patterns: [
        UserAgentPattern(#"IEMobile/11\."#, holding: "iemobile/11."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "No ECDHE-RSA with GCM",
      sendsServerName: true,
      profileID: "ie-11-wp8.1",
      profileIDAfterRemedy: nil,
      remedy: """
        ECDSA certificate or a policy with ECDHE CBC; device is out of support.
        """
    ),
    ClientFamily(
      id: "iemobile10",
      label: "IE Mobile 9/10, Windows Phone 7/8",
      patterns: [
        UserAgentPattern(#"IEMobile/(7|8|9|10)\."#, holding: "iemobile/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "No TLS 1.2",
      sendsServerName: true,
      profileID: "ie-10-wp8",
      profileIDAfterRemedy: nil,
      remedy: "None on the device; replace it."
    ),
    ClientFamily(
      id: "ie11-win7",
      label: "Internet Explorer 11 on Windows 7 / 8.1",
      patterns: [
        UserAgentPattern(#"Windows NT 6\.[123];.*Trident/7\.0"#, holding: "windows nt 6."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        No ECDHE-RSA with GCM: fails every Res and FS-1-2-Res-2020-10 policy with an RSA \
        certificate; fine with an ECDSA certificate
        """,
      sendsServerName: true,
      profileID: "ie-11-win7",
      profileIDAfterRemedy: nil,
      remedy: """
        Serve an ECDSA certificate next to RSA, or keep a policy with ECDHE CBC suites \
        (TLS13-1-2-2021-06), or move to a current browser.
        """
    ),
    ClientFamily(
      id: "ie11-win10",
      label: "Internet Explorer 11 on Windows 10",
      patterns: [
        UserAgentPattern(#"Windows NT 10\.0;.*Trident/7\.0"#, holding: "windows nt 10.0;"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "No TLS 1.3",
      sendsServerName: true,
      profileID: "ie-11-win10",
      profileIDAfterRemedy: nil,
      remedy: "Edge or another current browser before going TLS 1.3-only."
    ),
    ClientFamily(
      id: "ie6-xp",
      label: "Internet Explorer 6 on Windows XP/2003",
      patterns: [
        UserAgentPattern(#"MSIE 6\.0; Windows NT 5\."#, holding: "msie 6.0; windows nt 5."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "SSLv3 (TLSv1.0 can be ticked)",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: """
        RC4 and 3DES only, no AES, no ECDHE, no SNI: no current ELB policy has a suite for it
        """,
      sendsServerName: false,
      profileID: "ie-6-xp",
      profileIDAfterRemedy: nil,
      remedy: "Replace."
    ),
    ClientFamily(
      id: "ie7-8-xp",
      label: "Internet Explorer 7/8 on Windows XP/2003",
      patterns: [
        UserAgentPattern(#"MSIE [78]\.0; Windows NT 5\.[012]"#, holding: ".0; windows nt 5."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: """
        RC4 and 3DES only on XP, no ECDHE, no SNI: works only with TLS-1-0-2015-04 or Classic \
        policies that keep DES-CBC3-SHA or RC4
        """,
      sendsServerName: false,
      profileID: "ie-8-xp",
      profileIDAfterRemedy: nil,
      remedy: "Replace (Firefox 52 ESR was the last stopgap on XP)."
    ),
    ClientFamily(
      id: "ie7-10-vista-7",
      label: "Internet Explorer 7-10 on Windows Vista/7/8",
      patterns: [
        UserAgentPattern(#"MSIE ([789]|10)\.0; Windows NT 6\.[012]"#, holding: ".0; windows nt 6."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: """
        TLSv1.2 on Windows 7/8 (Internet Options, off by default); TLSv1.0 on Vista
        """,
      limits: "ECDHE with CBC; no GCM at TLS 1.0",
      sendsServerName: true,
      profileID: "ie-8-10-win7",
      profileIDAfterRemedy: "ie-11-win7",
      remedy: "Install IE 11 / Edge, or tick TLS 1.2 (group policy); Vista: replace."
    ),
    ClientFamily(
      id: "httpclient4-java6",
      label: "Apache HttpClient 4.x on Java 6 or older",
      patterns: [
        UserAgentPattern(
          #"Apache-HttpClient/[0-9.]+ \(Java/1\.[456]"#,
          holding: "apache-httpclient/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0 (1.2 only in paid Oracle 6u121+ or another provider)",
      limits: """
        no ECDHE, no GCM, no SNI; AES-256 only with the unlimited policy files
        """,
      sendsServerName: false,
      profileID: "java-6",
      profileIDAfterRemedy: nil,
      remedy: "Move to Java 8 or newer."
    ),
    ClientFamily(
      id: "httpclient4-java7",
      label: "Apache HttpClient 4.x on Java 7",
      patterns: [
        UserAgentPattern(#"Apache-HttpClient/[0-9.]+ \(Java/1\.7"#, holding: "apache-httpclient/"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no GCM even with TLS 1.2: fails every Res policy",
      sendsServerName: true,
      profileID: "java-7",
      profileIDAfterRemedy: "java-7-tls12",
      remedy: """
        HttpClient ignores https.protocols unless useSystemProperties(): give \
        SSLConnectionSocketFactory new String[]{"TLSv1.2"}, or \
        -Djdk.tls.client.protocols=TLSv1.2 (7u95+), or Java 8.
        """
    ),
    ClientFamily(
      id: "httpclient4-const",
      label: "Apache HttpClient 4.0-4.3, JVM not named",
      patterns: [
        UserAgentPattern(
          #"Apache-HttpClient/4\.[0-3][0-9.]* \(java 1\.5\)"#,
          holding: "apache-httpclient/4."),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "depends on the JVM (Java 6/7: TLSv1.0)",
      maxVersionAfterRemedyWords: "depends",
      limits: "\"(java 1.5)\" is a constant of the library, not the JVM",
      sendsServerName: true,
      profileID: "java-7",
      profileIDAfterRemedy: "java-8u161",
      remedy: "Find the JVM; update HttpClient to 4.5+/5 and Java to 8+."
    ),
    ClientFamily(
      id: "httpclient-android",
      label: "Apache HttpClient of Android 2.3-5",
      patterns: [
        UserAgentPattern(
          #"Apache-HttpClient/UNAVAILABLE"#,
          holding: "apache-httpclient/unavailable"),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0 (TLSv1.2 on Android 5+)",
      limits: "platform sockets of old Android; no SNI in this library",
      sendsServerName: false,
      profileID: "android-4.0",
      profileIDAfterRemedy: nil,
      remedy: "Use HttpsURLConnection or OkHttp in the app; raise minSdk."
    ),
    ClientFamily(
      id: "java6",
      label: "Java 1.4-6 (HttpURLConnection and libraries that name the JVM)",
      patterns: [
        UserAgentPattern(#"(?i)\bjava[/ ]1\.[456]\.[0-9]"#, holding: "java"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.1 (6u111+), TLSv1.2 (6u121+, paid Oracle builds)",
      limits: """
        no ECDHE: fails FS and every TLS 1.3-era policy without RSA key transport; AES-256 only \
        with the unlimited policy files; no SNI
        """,
      sendsServerName: false,
      profileID: "java-6",
      profileIDAfterRemedy: nil,
      remedy: """
        Move to Java 8 or newer; stopgap: a TLS-terminating proxy beside the client.
        """
    ),
    ClientFamily(
      id: "java7",
      label: "Java 7",
      patterns: [
        UserAgentPattern(#"(?i)\bjava[/ ]1\.7\.0"#, holding: "1.7.0"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.0 (TLSv1.2 by default from 7u131, Oracle support builds)",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        TLS 1.2 is there but off for clients; SHA-256 CBC suites then, no GCM: fails every Res \
        policy
        """,
      sendsServerName: true,
      profileID: "java-7",
      profileIDAfterRemedy: "java-7-tls12",
      remedy: """
        -Dhttps.protocols=TLSv1.2 (HttpsURLConnection) or -Djdk.tls.client.protocols=TLSv1.2 \
        (7u95+); better Java 8.
        """
    ),
    ClientFamily(
      id: "java8-early",
      label: "Java 8 before 8u161",
      patterns: [
        UserAgentPattern(
          #"(?i)\bjava[/ ]1\.8\.0(_([0-9]{1,2}|1[0-5][0-9]|160))?($|[^0-9_])"#,
          holding: "1.8.0"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        no AES-256 without the unlimited policy files: fails the strict RFC 9151 policies; no \
        TLS 1.3
        """,
      sendsServerName: true,
      profileID: "java-8u111",
      profileIDAfterRemedy: "java-8u442",
      remedy: """
        Update to a current Java 8 (8u261 has TLS 1.3, on by default for clients from 8u341).
        """
    ),
    ClientFamily(
      id: "java8",
      label: "Java 8 from 8u161 on",
      patterns: [
        UserAgentPattern(
          #"(?i)\bjava[/ ]1\.8\.0_(16[1-9]|1[7-9][0-9]|[2-9][0-9]{2})"#,
          holding: "1.8.0_"),
      ],
      determinesTLS: .high,
      confidence: .derived,
      maxVersionWords: "TLSv1.2 (TLSv1.3 by default from 8u341)",
      maxVersionAfterRemedyWords: "TLSv1.3 from 8u261",
      limits: """
        none for TLS 1.2 policies; TLS 1.3-only breaks updates before 8u341 unless enabled
        """,
      sendsServerName: true,
      profileID: "java-8u161",
      profileIDAfterRemedy: "java-8u442",
      remedy: "-Djdk.tls.client.protocols=TLSv1.3,TLSv1.2 on 8u261-8u333, or update."
    ),
    ClientFamily(
      id: "java9-10",
      label: "Java 9 and 10",
      patterns: [
        UserAgentPattern(#"(?i)\bjava[/ ](9|10)(\.[0-9]|$|[^0-9.])"#, holding: "java"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3",
      sendsServerName: true,
      profileID: "java-9",
      profileIDAfterRemedy: nil,
      remedy: "Move to Java 11 or newer."
    ),
    ClientFamily(
      id: "java11",
      label: "Java 11 or newer",
      patterns: [
        UserAgentPattern(#"(?i)\bjava[/ ](1[1-9]|2[0-9])(\.[0-9]|$|[^0-9.])"#, holding: "java"),
        UserAgentPattern(#"^Java-http-client/"#, holding: "java-http-client/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.3",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: nil,
      sendsServerName: true,
      profileID: "java-11",
      profileIDAfterRemedy: nil,
      remedy: nil
    ),
    ClientFamily(
      id: "commons-httpclient3",
      label: "Commons HttpClient 3.x, Axis 1.x",
      patterns: [
        UserAgentPattern(#"Jakarta Commons-HttpClient/3"#, holding: "jakarta commons-httpclient/3"),
        UserAgentPattern(#"^Axis/1\."#, holding: "axis/1."),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "depends on the JVM (usually Java 5-7: TLSv1.0)",
      maxVersionAfterRemedyWords: "depends",
      limits: "no SNI in the library",
      sendsServerName: false,
      profileID: "java-6",
      profileIDAfterRemedy: "java-8u161",
      remedy: "Update the JVM to 8+ (TLS 1.2 by default) and replace the library."
    ),
    ClientFamily(
      id: "jaxws-ri",
      label: "JAX-WS RI (JDK SOAP client)",
      patterns: [
        UserAgentPattern(#"JAX-WS RI 2\.[012]\."#, holding: "jax-ws ri 2."),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: """
        TLSv1.0 with JDK 6 (2.1.x) and JDK 7 (2.2.4); TLSv1.2 with JDK 8 (2.2.9)
        """,
      maxVersionAfterRemedyWords: "depends on the JDK",
      limits: "as the JDK",
      sendsServerName: true,
      profileID: "java-7",
      profileIDAfterRemedy: "java-7-tls12",
      remedy: "-Dhttps.protocols=TLSv1.2 on JDK 7, or JDK 8+."
    ),
    ClientFamily(
      id: "dalvik-2",
      label: "Android 2.x platform sockets",
      patterns: [
        UserAgentPattern(
          #"Dalvik/1\.[0-9.]+ \(Linux; U; Android [12]\."#,
          holding: " (linux; u; android "),
        UserAgentPattern(
          #"Android [12]\.[0-9.]+;.* Version/[0-9.]+ Mobile Safari"#,
          holding: " mobile safari"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "no ECDHE, no AES-256, no SNI",
      sendsServerName: false,
      profileID: "android-2.3",
      profileIDAfterRemedy: nil,
      remedy: "Drop support or serve these devices from another listener."
    ),
    ClientFamily(
      id: "dalvik-4.0",
      label: "Android 3.x/4.0 platform sockets and stock browser",
      patterns: [
        UserAgentPattern(
          #"Dalvik/1\.[0-9.]+ \(Linux; U; Android (3\.|4\.0)"#,
          holding: " (linux; u; android "),
        UserAgentPattern(
          #"Android (3\.|4\.0)[0-9.]*;.* Version/[0-9.]+ (Mobile )?Safari"#,
          holding: " version/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "android-4.0",
      profileIDAfterRemedy: nil,
      remedy: """
        None on the platform; app can bundle its own TLS (Conscrypt, Google Play \
        ProviderInstaller).
        """
    ),
    ClientFamily(
      id: "dalvik-4.1-4.3",
      label: "Android 4.1-4.3 platform sockets and stock browser",
      patterns: [
        UserAgentPattern(
          #"Dalvik/1\.[0-9.]+ \(Linux; U; Android 4\.[1-3]"#,
          holding: " (linux; u; android 4."),
        UserAgentPattern(
          #"Android 4\.[1-3][0-9.]*;.* Version/4\.0 (Mobile )?Safari"#,
          holding: " version/4.0 "),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 (supported from API 16, must be enabled per socket)",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "android-4.1-4.3",
      profileIDAfterRemedy: nil,
      remedy: """
        In the app: ProviderInstaller.installIfNeeded() or an SSLSocketFactory that enables TLS \
        1.2.
        """
    ),
    ClientFamily(
      id: "dalvik-4.4",
      label: "Android 4.4 platform sockets",
      patterns: [
        UserAgentPattern(
          #"Dalvik/1\.[0-9.]+ \(Linux; U; Android 4\.4"#,
          holding: " (linux; u; android 4.4"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 (enable per socket)",
      limits: "with TLS 1.2 enabled ECDHE-GCM is there",
      sendsServerName: true,
      profileID: "android-4.4-native",
      profileIDAfterRemedy: "android-4.4-browser",
      remedy: """
        In the app: ProviderInstaller.installIfNeeded() or an SSLSocketFactory that enables TLS \
        1.2.
        """
    ),
    ClientFamily(
      id: "android-5-9",
      label: "Android 5-9 platform sockets",
      patterns: [
        UserAgentPattern(
          #"Dalvik/2\.[0-9.]+ \(Linux; U; Android [5-9]"#,
          holding: " (linux; u; android "),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        no TLS 1.3 by default before Android 10; Android 5/6 offer AES-128-GCM but no \
        AES-256-GCM; Android 7.0 offers only secp256r1
        """,
      sendsServerName: true,
      profileID: "android-9-tls12",
      profileIDAfterRemedy: nil,
      remedy: "Nothing for TLS 1.2 policies; keep TLS 1.2 for these devices."
    ),
    ClientFamily(
      id: "android-10",
      label: "Android 10 or newer platform sockets",
      patterns: [
        UserAgentPattern(
          #"Dalvik/2\.[0-9.]+ \(Linux; U; Android (1[0-9]|2[0-9])"#,
          holding: " (linux; u; android "),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.3",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: nil,
      sendsServerName: true,
      profileID: "android-10",
      profileIDAfterRemedy: nil,
      remedy: nil
    ),
    ClientFamily(
      id: "okhttp-old",
      label: "OkHttp 1.x-3.12",
      patterns: [
        UserAgentPattern(#"okhttp/(1|2)\."#, holding: "okhttp/"),
        UserAgentPattern(#"okhttp/3\.([0-9]|1[0-2])(\.|$|[^0-9])"#, holding: "okhttp/3."),
      ],
      determinesTLS: .low,
      confidence: .documented,
      maxVersionWords: """
        as the platform: TLSv1.0 on Android 4.x, TLSv1.2 on Android 5+/Java 8+
        """,
      maxVersionAfterRemedyWords: "TLSv1.2 (1.3 with a new provider)",
      limits: """
        OkHttp enables only what the socket has enabled: on Android 4.x TLS 1.2 stays off
        """,
      sendsServerName: true,
      profileID: "android-4.4-native",
      profileIDAfterRemedy: "android-9-tls12",
      remedy: """
        App: minSdk 21, or ProviderInstaller / ConnectionSpec with a socket factory that enables \
        TLS 1.2.
        """
    ),
    ClientFamily(
      id: "okhttp-new",
      label: "OkHttp 3.13 or newer",
      patterns: [
        UserAgentPattern(#"okhttp/3\.(1[3-9]|[2-9][0-9])"#, holding: "okhttp/3."),
        UserAgentPattern(#"okhttp/[4-9]\."#, holding: "okhttp/"),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "TLSv1.2 or TLSv1.3 (Android 10+, Java 11+)",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: "needs Android 5+ or Java 8+",
      sendsServerName: true,
      profileID: "android-9-tls12",
      profileIDAfterRemedy: "android-10",
      remedy: "None for TLS 1.2 policies."
    ),
    ClientFamily(
      id: "ios-5-8",
      label: "iOS 5-8 (Safari and apps)",
      patterns: [
        UserAgentPattern(#"(iPhone|iPad|iPod).* OS [5-8]_"#, holding: " os "),
        UserAgentPattern(
          #"CFNetwork/(548|602|609|672|699|711)(\.|[^0-9]|$)"#,
          holding: "cfnetwork/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        no GCM at all: fails every Res policy and RFC 9151; fine with policies that keep ECDHE \
        CBC
        """,
      sendsServerName: true,
      profileID: "ios-8",
      profileIDAfterRemedy: nil,
      remedy: """
        Keep TLS13-1-2-2021-06 instead of Res, or drop these devices (iOS 9 has GCM).
        """
    ),
    ClientFamily(
      id: "ios-9-11",
      label: "iOS 9-11",
      patterns: [
        UserAgentPattern(#"(iPhone|iPad|iPod).* OS (9|10|11)_"#, holding: " os "),
        UserAgentPattern(
          #"CFNetwork/(758|808|811|889|893|894|897|901|902)(\.|[^0-9]|$)"#,
          holding: "cfnetwork/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3 (from iOS 12.2)",
      sendsServerName: true,
      profileID: "ios-9",
      profileIDAfterRemedy: nil,
      remedy: "Keep TLS 1.2; update the device."
    ),
    ClientFamily(
      id: "osx-10.6-10.8",
      label: "Safari 5/6 on OS X 10.6-10.8",
      patterns: [
        UserAgentPattern(
          #"Mac OS X 10[._][678][0-9._]*\).*Version/[456]\."#,
          holding: "mac os x 10"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "safari-6-osx10.8",
      profileIDAfterRemedy: nil,
      remedy: """
        Update OS X (10.9+) or use Firefox/Chrome of the time (Firefox 48 ESR, Chrome 49 have \
        TLS 1.2).
        """
    ),
    ClientFamily(
      id: "osx-10.9-10.10",
      label: "Safari 7/8 on OS X 10.9-10.10",
      patterns: [
        UserAgentPattern(
          #"Mac OS X 10[._](9|10)[0-9._]*\).*Version/[78]\."#,
          holding: "mac os x 10"),
        UserAgentPattern(#"CFNetwork/(673|714|720)(\.|[^0-9]|$)"#, holding: "cfnetwork/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no GCM: fails every Res policy",
      sendsServerName: true,
      profileID: "safari-7-osx10.9",
      profileIDAfterRemedy: nil,
      remedy: "Keep TLS13-1-2-2021-06 instead of Res, or update to OS X 10.11."
    ),
    ClientFamily(
      id: "osx-10.11-10.13",
      label: "Safari 9-13 on OS X 10.11 - macOS 10.13",
      patterns: [
        UserAgentPattern(
          #"Mac OS X 10[._]1[123][0-9._]*\).*Version/(9|10|11|12|13)\."#,
          holding: "mac os x 10"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3",
      sendsServerName: true,
      profileID: "safari-12.1-macos10.13",
      profileIDAfterRemedy: nil,
      remedy: "Keep TLS 1.2; macOS 10.14+ has TLS 1.3."
    ),
    ClientFamily(
      id: "edge-legacy",
      label: "Edge 12-18 (EdgeHTML)",
      patterns: [
        UserAgentPattern(#"Edge/1[2-8]\."#, holding: "edge/1"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3",
      sendsServerName: true,
      profileID: "edge-15",
      profileIDAfterRemedy: nil,
      remedy: "Chromium-based Edge."
    ),
    ClientFamily(
      id: "chrome-xp",
      label: "Chrome 49 or older on Windows XP",
      patterns: [
        UserAgentPattern(#"Windows NT 5\.[12].*Chrome/[34][0-9]\."#, holding: "windows nt 5."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "ECDHE-RSA-AES128-GCM but no ECDSA certificates, no AES-256-GCM",
      sendsServerName: true,
      profileID: "chrome-49-xp",
      profileIDAfterRemedy: nil,
      remedy: "Offer an RSA certificate; replace the system."
    ),
    ClientFamily(
      id: "chrome-lt30",
      label: "Chrome below 30",
      patterns: [
        UserAgentPattern(#"Chrome/([0-9]|1[0-9]|2[0-9])\."#, holding: "chrome/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.1 (22-29), TLSv1.0 before",
      maxVersionAfterRemedyWords: "TLSv1.1",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "chrome-29",
      profileIDAfterRemedy: nil,
      remedy: "Update the browser."
    ),
    ClientFamily(
      id: "chrome-30-69",
      label: "Chrome 30-69",
      patterns: [
        UserAgentPattern(#"Chrome/([3-6][0-9])\."#, holding: "chrome/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: """
        Chrome 30 has no GCM yet (31 has), AES-256-GCM from about 51; final TLS 1.3 from 70
        """,
      sendsServerName: true,
      profileID: "chrome-51",
      profileIDAfterRemedy: nil,
      remedy: "Update before TLS 1.3-only."
    ),
    ClientFamily(
      id: "chrome-70",
      label: "Chrome 70 or newer (and Edge, Opera, Android WebView of that base)",
      patterns: [
        UserAgentPattern(#"Chrome/([7-9][0-9]|[1-9][0-9]{2})\."#, holding: "chrome/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.3",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: "none; TLS 1.0/1.1 refused from Chrome 84 on; X25519MLKEM768 from 131",
      sendsServerName: true,
      profileID: "chrome-70",
      profileIDAfterRemedy: nil,
      remedy: nil
    ),
    ClientFamily(
      id: "firefox-lt27",
      label: "Firefox below 27",
      patterns: [
        UserAgentPattern(#"Firefox/([0-9]|1[0-9]|2[0-6])\."#, holding: "firefox/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 from 24 (about:config security.tls.version.max)",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "firefox-26",
      profileIDAfterRemedy: nil,
      remedy: "Update the browser."
    ),
    ClientFamily(
      id: "firefox-27-62",
      label: "Firefox 27-62",
      patterns: [
        UserAgentPattern(#"Firefox/(2[7-9]|[345][0-9]|6[0-2])\."#, holding: "firefox/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "AES-256-GCM from about 49; final TLS 1.3 from 63",
      sendsServerName: true,
      profileID: "firefox-27",
      profileIDAfterRemedy: nil,
      remedy: "Update before TLS 1.3-only."
    ),
    ClientFamily(
      id: "firefox-63",
      label: "Firefox 63 or newer",
      patterns: [
        UserAgentPattern(#"Firefox/(6[3-9]|[7-9][0-9]|[1-9][0-9]{2})\."#, holding: "firefox/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.3",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: nil,
      sendsServerName: true,
      profileID: "firefox-66",
      profileIDAfterRemedy: nil,
      remedy: nil
    ),
    ClientFamily(
      id: "opera-12",
      label: "Opera 9-12 (Presto)",
      patterns: [
        UserAgentPattern(#"Opera/9\.80.*Version/1[0-2]\."#, holding: "opera/9.80"),
        UserAgentPattern(#"^Opera/9\.[0-7]"#, holding: "opera/9."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 (settings)",
      limits: "no ECDHE: fails FS and TLS 1.3-era policies without RSA key transport",
      sendsServerName: true,
      profileID: "opera-12",
      profileIDAfterRemedy: nil,
      remedy: "Replace."
    ),
    ClientFamily(
      id: "openssl-0.9",
      label: "Anything that names OpenSSL 0.9.x (curl, Apache, PHP)",
      patterns: [
        UserAgentPattern(#"OpenSSL/0\.9\."#, holding: "openssl/0.9."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "no ECDHE, no GCM: needs AES128-SHA/AES256-SHA with TLS 1.0",
      sendsServerName: true,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: nil,
      remedy: """
        Newer distribution (RHEL 5 / SLES 11 era): link with OpenSSL 1.0.1 or later.
        """
    ),
    ClientFamily(
      id: "openssl-1.0.0",
      label: "Anything that names OpenSSL 1.0.0",
      patterns: [
        UserAgentPattern(#"OpenSSL/1\.0\.0"#, holding: "openssl/1.0.0"),
      ],
      determinesTLS: .high,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "ECDHE with CBC only",
      sendsServerName: true,
      profileID: "openssl-1.0.0",
      profileIDAfterRemedy: nil,
      remedy: "OpenSSL 1.0.1 or later."
    ),
    ClientFamily(
      id: "openssl-1.0.1-1.1.0",
      label: "Anything that names OpenSSL 1.0.1, 1.0.2 or 1.1.0",
      patterns: [
        UserAgentPattern(#"OpenSSL/1\.(0\.[12]|1\.0)"#, holding: "openssl/1."),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3",
      sendsServerName: true,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: "Keep TLS 1.2; OpenSSL 1.1.1+ for TLS 1.3."
    ),
    ClientFamily(
      id: "openssl-1.1.1",
      label: "Anything that names OpenSSL 1.1.1, 3.x or 4.x",
      patterns: [
        UserAgentPattern(#"OpenSSL/(1\.1\.1|3\.|4\.)"#, holding: "openssl/"),
      ],
      determinesTLS: .high,
      confidence: .handshakeCapture,
      maxVersionWords: "TLSv1.3",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: "none (system crypto policy may disable TLS 1.0/1.1)",
      sendsServerName: true,
      profileID: "openssl-1.1.1",
      profileIDAfterRemedy: nil,
      remedy: nil
    ),
    ClientFamily(
      id: "nss-old",
      label: "curl with old NSS (RHEL/CentOS 6)",
      patterns: [
        UserAgentPattern(#"NSS/3\.1[0-8]([^0-9]|$)"#, holding: "nss/3.1"),
      ],
      determinesTLS: .medium,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.2 with NSS 3.15.1+ and a patched curl (--tlsv1.2)",
      limits: """
        as Firefox of that time; ECDHE was off in the RHEL 6 build of NSS for long
        """,
      sendsServerName: true,
      profileID: "firefox-26",
      profileIDAfterRemedy: "firefox-27",
      remedy: """
        yum update nss curl (NSS 3.27+ / curl 7.19.7-46+), or a newer distribution.
        """
    ),
    ClientFamily(
      id: "wget-old",
      label: "Wget 1.10-1.11 (RHEL 5 era)",
      patterns: [
        UserAgentPattern(#"^Wget/1\.([0-9]|1[01])(\.|[^0-9]|$)"#, holding: "wget/1."),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "OpenSSL 0.9.8 of that age; no SNI before Wget 1.14",
      sendsServerName: false,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: nil,
      remedy: "Newer distribution."
    ),
    ClientFamily(
      id: "wget-1.12",
      label: "Wget 1.12-1.13",
      patterns: [
        UserAgentPattern(#"^Wget/1\.1[23]"#, holding: "wget/1.1"),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.2 with OpenSSL 1.0.1",
      maxVersionAfterRemedyWords: "depends on the TLS library",
      limits: "no SNI before Wget 1.14",
      sendsServerName: false,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: """
        Update Wget; mind SNI when the default certificate of the listener is another one.
        """
    ),
    ClientFamily(
      id: "curl-rhel7",
      label: "curl 7.29.0 (RHEL/CentOS 7, NSS)",
      patterns: [
        UserAgentPattern(#"^curl/7\.29\.0$"#, holding: "curl/7.29.0"),
      ],
      determinesTLS: .medium,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.2 (TLSv1.0 in the first builds of RHEL 7)",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3 by default",
      sendsServerName: true,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: "yum update curl nss; newer distribution before TLS 1.3-only."
    ),
    ClientFamily(
      id: "phantomjs",
      label: "PhantomJS 1.x",
      patterns: [
        UserAgentPattern(#"PhantomJS/1\."#, holding: "phantomjs/1."),
      ],
      determinesTLS: .medium,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.0 (1.9.8; SSLv3 before)",
      maxVersionAfterRemedyWords: "TLSv1.2 (--ssl-protocol=any with OpenSSL 1.0.1)",
      limits: "Qt with bundled OpenSSL",
      sendsServerName: true,
      profileID: "openssl-1.0.0",
      profileIDAfterRemedy: "openssl-1.0.1",
      remedy: "--ssl-protocol=any or tlsv1.2; better headless Chrome."
    ),
    ClientFamily(
      id: "libwww-perl-5",
      label: "libwww-perl 5.x",
      patterns: [
        UserAgentPattern(#"libwww-perl/5\."#, holding: "libwww-perl/5."),
        UserAgentPattern(#"^lwp-request/5"#, holding: "lwp-request/5"),
        UserAgentPattern(#"^LWP::Simple/5"#, holding: "lwp::simple/5"),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "depends on OpenSSL (usually 0.9.8/1.0.0: TLSv1.0)",
      maxVersionAfterRemedyWords: "depends",
      limits: "often Crypt::SSLeay: no SNI",
      sendsServerName: false,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.1",
      remedy: "Update to LWP 6 with IO::Socket::SSL 2.x on OpenSSL 1.0.1+."
    ),
    ClientFamily(
      id: "php-5",
      label: "PHP 5 (SOAP, Guzzle, streams)",
      patterns: [
        UserAgentPattern(#"\bPHP/5\.[0-5]"#, holding: "php/5."),
        UserAgentPattern(#"^PHP-SOAP/5\.[0-5]"#, holding: "php-soap/5."),
        UserAgentPattern(#"PHP-SOAP/5\.[0-5]"#, holding: "php-soap/5."),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "depends on OpenSSL/NSS below",
      maxVersionAfterRemedyWords: "TLSv1.2 with OpenSSL 1.0.1+",
      limits: "scripts that set CURLOPT_SSLVERSION or tls:// fix TLS 1.0",
      sendsServerName: true,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.1",
      remedy: """
        Remove fixed versions (CURLOPT_SSLVERSION => 1 or 3); PHP 5.6+/7 on OpenSSL 1.0.1+.
        """
    ),
    ClientFamily(
      id: "indy",
      label: "Indy (Delphi / C++Builder)",
      patterns: [
        UserAgentPattern(#"Indy Library"#, holding: "indy library"),
      ],
      determinesTLS: .medium,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.0 (Indy 10 before the 2018 default change)",
      maxVersionAfterRemedyWords: "TLSv1.2 with OpenSSL 1.0.2 DLLs",
      limits: "depends on the OpenSSL DLLs shipped with the program",
      sendsServerName: true,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.2",
      remedy: """
        Set IOHandler.SSLOptions.SSLVersions to [sslvTLSv1_2] and ship OpenSSL 1.0.2u DLLs; or \
        use the system client.
        """
    ),
    ClientFamily(
      id: "python-win-27",
      label: "Python 2.6/2.7.0-2.7.8 on Windows",
      patterns: [
        UserAgentPattern(#"CPython/2\.(6\.[0-9]+|7\.[0-8]) Windows"#, holding: "cpython/2."),
      ],
      determinesTLS: .medium,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "OpenSSL 0.9.8 bundled (to about 2.7.6); no SNI before 2.7.9",
      sendsServerName: false,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.1",
      remedy: "Python 2.7.9+ or 3.x."
    ),
    ClientFamily(
      id: "python-mac",
      label: "Apple system Python 2.x (OpenSSL 0.9.8)",
      patterns: [
        UserAgentPattern(#"CPython/2\.[67]\.[0-9]+ Darwin"#, holding: "cpython/2."),
        UserAgentPattern(#"Python/2\.[67]\.[0-9]+ Darwin"#, holding: "python/2."),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "OpenSSL 0.9.8zg: no TLS 1.2, no ECDHE",
      sendsServerName: true,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.2",
      remedy: "Python from python.org or Homebrew (OpenSSL 1.0.2+), or Python 3."
    ),
    ClientFamily(
      id: "python-el5",
      label: "Python on RHEL/CentOS 5 (kernel 2.6.18)",
      patterns: [
        UserAgentPattern(#"Python/2\.[4-7][0-9.]* Linux/2\.6\.18"#, holding: " linux/2.6.18"),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "OpenSSL 0.9.8e",
      sendsServerName: false,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: nil,
      remedy: "Newer distribution."
    ),
    ClientFamily(
      id: "python-26",
      label: "Python 2.6 (RHEL/CentOS 6: kernel 2.6.32)",
      patterns: [
        UserAgentPattern(#"Python/2\.6\.[0-9]+"#, holding: "python/2.6."),
        UserAgentPattern(#"^Python-urllib/2\.[0-6]$"#, holding: "python-urllib/2."),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "TLSv1.2 with OpenSSL 1.0.1e (RHEL 6.5+), TLSv1.0 before",
      maxVersionAfterRemedyWords: "depends on OpenSSL",
      limits: "no SNI; versions cannot be chosen in the ssl module",
      sendsServerName: false,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: """
        Newer Python (SNI from 2.7.9); check that the default certificate fits clients without \
        SNI.
        """
    ),
    ClientFamily(
      id: "python-27",
      label: "Python 2.7, patch level not visible (urllib2) or boto 2",
      patterns: [
        UserAgentPattern(#"^Python-urllib/(2\.7|1\.17)$"#, holding: "python-urllib/"),
        UserAgentPattern(#"^Boto/2\."#, holding: "boto/2."),
      ],
      determinesTLS: .low,
      confidence: .derived,
      maxVersionWords: "as the OpenSSL below it: TLSv1.2 with 1.0.1+",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no SNI before 2.7.9",
      sendsServerName: true,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: "Python 3; find hosts with OpenSSL 0.9.8/1.0.0."
    ),
    ClientFamily(
      id: "ruby-old",
      label: "Ruby 1.8-2.0 (rest-client and others that name the version)",
      patterns: [
        UserAgentPattern(#"ruby/(1\.[89]|2\.0)\."#, holding: "ruby/"),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "as the OpenSSL below it",
      maxVersionAfterRemedyWords: "TLSv1.2 with OpenSSL 1.0.1+",
      limits: "Apple system Ruby links OpenSSL 0.9.8: TLSv1.0",
      sendsServerName: true,
      profileID: "openssl-0.9.8",
      profileIDAfterRemedy: "openssl-1.0.1",
      remedy: "Newer Ruby; remove fixed ssl_version settings."
    ),
    ClientFamily(
      id: "node-0.8",
      label: "Node.js 0.8 or older",
      patterns: [
        UserAgentPattern(#"node/v?0\.[0-8]\."#, holding: "node/"),
        UserAgentPattern(#"node\.js/v?0\.[0-8]\."#, holding: "node.js/"),
      ],
      determinesTLS: .high,
      confidence: .derived,
      maxVersionWords: "TLSv1.0",
      maxVersionAfterRemedyWords: "TLSv1.0",
      limits: "OpenSSL 1.0.0 or older bundled",
      sendsServerName: true,
      profileID: "openssl-1.0.0",
      profileIDAfterRemedy: nil,
      remedy: "Node.js 0.10 or newer (better a supported one)."
    ),
    ClientFamily(
      id: "node-0.10-11",
      label: "Node.js 0.10-11",
      patterns: [
        UserAgentPattern(#"node/v?(0\.1[0-2]|[4-9]|1[01])\."#, holding: "node/"),
        UserAgentPattern(#"node\.js/v?(0\.1[0-2]|[4-9]|1[01])\."#, holding: "node.js/"),
      ],
      determinesTLS: .high,
      confidence: .documented,
      maxVersionWords: "TLSv1.2",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "no TLS 1.3 (from 12)",
      sendsServerName: true,
      profileID: "node-0.10",
      profileIDAfterRemedy: nil,
      remedy: """
        Node.js 12+ before TLS 1.3-only; remove secureProtocol: "TLSv1_method".
        """
    ),
    ClientFamily(
      id: "go-1.1",
      label: "Go 1.0-1.4 net/http",
      patterns: [
        UserAgentPattern(#"^Go http package"#, holding: "go http package"),
        UserAgentPattern(#"^Go 1\.1 package http"#, holding: "go 1.1 package http"),
      ],
      determinesTLS: .medium,
      confidence: .derived,
      maxVersionWords: "TLSv1.2 from Go 1.2, TLSv1.0 before",
      maxVersionAfterRemedyWords: "TLSv1.2",
      limits: "Go 1.2-1.4: AES-128-GCM, no AES-256-GCM; Go 1.0/1.1: CBC and RC4 only",
      sendsServerName: true,
      profileID: "go-1.2-1.4",
      profileIDAfterRemedy: "go-1.17",
      remedy: "Rebuild with a current Go."
    ),
    ClientFamily(
      id: "go",
      label: "Go 1.5 or newer net/http",
      patterns: [
        UserAgentPattern(#"^Go-http-client/"#, holding: "go-http-client/"),
      ],
      determinesTLS: .medium,
      confidence: .documented,
      maxVersionWords: "TLSv1.2 (TLSv1.3 from Go 1.13)",
      maxVersionAfterRemedyWords: "TLSv1.3",
      limits: """
        Go 1.22+ offers no RSA key transport, 1.23+ no 3DES, client minimum TLS 1.2 from 1.18: \
        new Go clients break on TLS 1.0/1.1-only or RSA-only servers
        """,
      sendsServerName: true,
      profileID: "go-1.17",
      profileIDAfterRemedy: nil,
      remedy: "None for ELB policies; TLS 1.3-only needs Go 1.13."
    ),
    ClientFamily(
      id: "check_http",
      label: "Nagios check_http",
      patterns: [
        UserAgentPattern(#"^check_http/v1\."#, holding: "check_http/v1."),
      ],
      determinesTLS: .low,
      confidence: .generalKnowledge,
      maxVersionWords: "as the OpenSSL below it",
      maxVersionAfterRemedyWords: "depends",
      limits: "no SNI unless --sni is given",
      sendsServerName: false,
      profileID: "openssl-1.0.1",
      profileIDAfterRemedy: nil,
      remedy: "Update monitoring-plugins; add --sni and, if set, remove --ssl=1."
    ),
  ]
}
