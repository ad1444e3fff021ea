extension TokenFormat {
  /// Keys of clouds and of payment, as their documentation describes them or as secret scanners' public lists do
  /// (GitHub secret scanning patterns, as of 2025).
  static let clouds: [TokenFormat] =
    ["AKIA", "ASIA", "ABIA", "ACCA"].map { TokenFormat("aws-access-key", $0, .capitals, 16) }
    + [
      TokenFormat("aws-access-key", "A3T", .capitals, 17), TokenFormat("aws-bedrock-key", "ABSK", .base64, 109...269),
      TokenFormat("google-api-key", "AIza", .base64URL, 35),
      TokenFormat("amazon-mws-token", "amzn.mws.", .base64URL, 36),
      TokenFormat("google-oauth-token", "ya29.", .dotted, 20...300),
      TokenFormat("google-client-secret", "GOCSPX-", .base64URL, 28),
      TokenFormat("azure-storage-key", "AccountKey=", .base64, 86...88, isAnnounced: true),
      TokenFormat("azure-shared-access-key", "SharedAccessKey=", .base64, 40...48, isAnnounced: true),
      TokenFormat("alibaba-access-key", "LTAI", .alphanumeric, 12...26),
      TokenFormat("ibm-cloud-key", "ApiKey-", .base64URL, 36...60),
      TokenFormat("digitalocean-token", "dop_v1_", .hexadecimal, 64),
      TokenFormat("digitalocean-token", "doo_v1_", .hexadecimal, 64),
      TokenFormat("digitalocean-token", "dor_v1_", .hexadecimal, 64),
      TokenFormat("heroku-api-key", "HRKU-", .base64URL, 36...65), TokenFormat("fly-token", "fo1_", .base64URL, 43),
      TokenFormat("fly-token", "FlyV1 fm1_", .base64, 100...600),
      TokenFormat("netlify-token", "nfp_", .alphanumeric, 36...40),
      TokenFormat("vercel-token", "vcp_", .base64URL, 24...60),
      TokenFormat("render-key", "rnd_", .alphanumeric, 28...36),
      TokenFormat("supabase-token", "sbp_", .hexadecimal, 40),
      TokenFormat("supabase-key", "sb_secret_", .base64URL, 30...45),
      TokenFormat("planetscale-token", "pscale_tkn_", .dotted, 32...64),
      TokenFormat("planetscale-token", "pscale_pw_", .dotted, 32...64),
      TokenFormat("planetscale-token", "pscale_oauth_", .dotted, 32...64),
      TokenFormat("cloudflare-origin-key", "v1.0-", .base64URL, 171),
      TokenFormat("tailscale-key", "tskey-", .base64URL, 20...80),
      TokenFormat("scalingo-token", "tk-us-", .base64URL, 48),
      TokenFormat("openshift-token", "sha256~", .base64URL, 43),
      TokenFormat("yandex-key", "AQVN", .base64URL, 35...38),
      TokenFormat("databricks-token", "dapi", .base64URL, 32...34),
      TokenFormat("snowflake-token", "ver:1-hint:", .base64, 100...400),
      TokenFormat("oracle-key", "ocid1.credential.", .dotted, 60...120),
      TokenFormat("terraform-token", "atlasv1.", .dotted, 60...70),
      TokenFormat("pulumi-token", "pul-", .hexadecimal, 40),
      TokenFormat("vault-token", "hvs.", .base64URL, 24...130),
      TokenFormat("vault-token", "hvb.", .base64URL, 130...300),
      TokenFormat("age-secret-key", "AGE-SECRET-KEY-1", .capitals, 58),
      TokenFormat("1password-token", "ops_eyJ", .base64, 250...1200),
      TokenFormat("doppler-token", "dp.pt.", .alphanumeric, 40...44),
      TokenFormat("doppler-token", "dp.st.", .dotted, 40...60),
      TokenFormat("infracost-key", "ico-", .alphanumeric, 32), TokenFormat("prefect-token", "pnu_", .alphanumeric, 36),
    ]

  static let payments: [TokenFormat] =
    ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "sk_prod_", "rk_prod_"].map {
      TokenFormat("stripe-key", $0, .alphanumeric, 10...247)
    } + [
      TokenFormat("stripe-webhook-secret", "whsec_", .base64, 24...64),
      TokenFormat("square-token", "sq0atp-", .base64URL, 22),
      TokenFormat("square-secret", "sq0csp-", .base64URL, 43), TokenFormat("square-token", "EAAA", .base64URL, 60),
      TokenFormat("paypal-token", "access_token$production$", .dotted, 40...60),
      TokenFormat("paypal-token", "access_token$sandbox$", .dotted, 40...60),
      TokenFormat("flutterwave-key", "FLWSECK_TEST-", .base64URL, 12...40),
      TokenFormat("flutterwave-key", "FLWSECK-", .base64URL, 12...50),
      TokenFormat("shopify-token", "shpat_", .hexadecimal, 32),
      TokenFormat("shopify-token", "shpca_", .hexadecimal, 32),
      TokenFormat("shopify-token", "shppa_", .hexadecimal, 32),
      TokenFormat("shopify-secret", "shpss_", .hexadecimal, 32),
      TokenFormat("razorpay-key", "rzp_live_", .alphanumeric, 14),
      TokenFormat("shippo-token", "shippo_live_", .hexadecimal, 40),
      TokenFormat("shippo-token", "shippo_test_", .hexadecimal, 40),
      TokenFormat("duffel-token", "duffel_live_", .dotted, 43),
      TokenFormat("duffel-token", "duffel_test_", .dotted, 43), TokenFormat("easypost-key", "EZAK", .alphanumeric, 54),
      TokenFormat("easypost-key", "EZTK", .alphanumeric, 54),
      TokenFormat("plaid-token", "access-sandbox-", .base64URL, 36),
      TokenFormat("plaid-token", "access-production-", .base64URL, 36),
      TokenFormat("plaid-token", "access-development-", .base64URL, 36),
    ]

  static let development: [TokenFormat] =
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { TokenFormat("github-token", $0, .alphanumeric, 36...251) }
    + [
      "glpat-", "glrt-", "gldt-", "glcbt-", "glft-", "glimt-", "glagent-", "gloas-", "glsoat-", "glffct-", "glptt-",
      "GR1348941",
    ]
    .map { TokenFormat("gitlab-token", $0, .dotted, 20...70) } + [
      TokenFormat("github-token", "github_pat_", .base64URL, 82), TokenFormat("npm-token", "npm_", .alphanumeric, 36),
      TokenFormat("pypi-token", "pypi-", .base64URL, 50...1000),
      TokenFormat("rubygems-key", "rubygems_", .hexadecimal, 48),
      TokenFormat("nuget-key", "oy2", .alphanumeric, 43), TokenFormat("crates-token", "cio", .alphanumeric, 32),
      TokenFormat("docker-token", "dckr_pat_", .base64URL, 27...40),
      TokenFormat("docker-token", "dckr_oat_", .base64URL, 27...40),
      TokenFormat("atlassian-token", "ATATT3", .dotted, 100...260),
      TokenFormat("bitbucket-token", "ATBB", .alphanumeric, 32),
      TokenFormat("bitbucket-token", "ATCTT3", .dotted, 100...260),
      TokenFormat("artifactory-key", "AKCp", .alphanumeric, 69),
      TokenFormat("artifactory-token", "cmVmd", .alphanumeric, 59),
      TokenFormat("linear-key", "lin_api_", .alphanumeric, 40),
      TokenFormat("postman-key", "PMAK-", .base64URL, 59), TokenFormat("new-relic-key", "NRAK-", .alphanumeric, 27),
      TokenFormat("new-relic-key", "NRJS-", .hexadecimal, 19), TokenFormat("new-relic-key", "NRII-", .base64URL, 32),
      TokenFormat("grafana-token", "glsa_", .base64URL, 41), TokenFormat("grafana-token", "glc_", .base64, 32...400),
      TokenFormat("grafana-token", "eyJrIjoi", .base64, 70...400),
      TokenFormat("sentry-token", "sntryu_", .hexadecimal, 64),
      TokenFormat("sentry-token", "sntrys_", .dotted, 100...400),
      TokenFormat("dynatrace-token", "dt0c01.", .dotted, 89),
      TokenFormat("sourcegraph-token", "sgp_", .base64URL, 40...60),
      TokenFormat("sonar-token", "squ_", .hexadecimal, 40),
      TokenFormat("sonar-token", "sqp_", .hexadecimal, 40), TokenFormat("buildkite-token", "bkua_", .alphanumeric, 40),
      TokenFormat("circleci-token", "CCIPAT_", .base64URL, 40...80),
      TokenFormat("launchdarkly-key", "api-", .base64URL, 36),
      TokenFormat("clojars-token", "CLOJARS_", .alphanumeric, 60),
      TokenFormat("readme-key", "rdme_", .alphanumeric, 70),
      TokenFormat("figma-token", "figd_", .base64URL, 40...60),
      TokenFormat("notion-token", "ntn_", .alphanumeric, 40...60),
      TokenFormat("notion-token", "secret_", .alphanumeric, 43), TokenFormat("airtable-token", "pat", .dotted, 79),
      TokenFormat("mapbox-token", "sk.eyJ", .dotted, 60...200),
      TokenFormat("mapbox-token", "tk.eyJ", .dotted, 60...200),
      TokenFormat("dropbox-token", "sl.", .base64URL, 130...1500),
      TokenFormat("adobe-secret", "p8e-", .alphanumeric, 32),
      TokenFormat("frameio-token", "fio-u-", .dotted, 64), TokenFormat("contentful-token", "CFPAT-", .base64URL, 43),
      TokenFormat("typeform-token", "tfp_", .dotted, 59), TokenFormat("settlemint-token", "sm_aat_", .alphanumeric, 16),
      TokenFormat("settlemint-token", "sm_pat_", .alphanumeric, 16),
      TokenFormat("posthog-key", "phx_", .alphanumeric, 40...50),
      TokenFormat("harness-token", "pat.", .dotted, 68), TokenFormat("harness-token", "sat.", .dotted, 68),
    ]

  static let messaging: [TokenFormat] =
    [
      "xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxs-", "xoxr-", "xoxe-", "xoxe.xoxp-", "xoxe.xoxb-", "xapp-", "xoxc-",
      "xoxd-",
    ].map {
      TokenFormat("slack-token", $0, .base64URL, 10...260)
    } + [
      TokenFormat("slack-webhook", "hooks.slack.com/services/", .path, 40...60),
      TokenFormat("slack-webhook", "hooks.slack.com/workflows/", .path, 40...80),
      TokenFormat("slack-webhook", "hooks.slack.com/triggers/", .path, 40...80),
      TokenFormat("discord-webhook", "discord.com/api/webhooks/", .path, 76...100),
      TokenFormat("discord-webhook", "discordapp.com/api/webhooks/", .path, 76...100),
      TokenFormat("zapier-webhook", "hooks.zapier.com/hooks/catch/", .path, 10...40),
      TokenFormat("twilio-key", "SK", .hexadecimal, 32), TokenFormat("twilio-account", "AC", .hexadecimal, 32),
      TokenFormat("sendgrid-key", "SG.", .dotted, 60...70), TokenFormat("mailgun-key", "key-", .hexadecimal, 32),
      TokenFormat("brevo-key", "xkeysib-", .base64URL, 81), TokenFormat("resend-key", "re_", .base64URL, 32...36),
      TokenFormat("facebook-token", "EAA", .alphanumeric, 90...400),
      TokenFormat("instagram-token", "IGQV", .base64URL, 100...300),
      TokenFormat("twitter-bearer-token", "AAAAAAAAAAAAAAAAAAAAAA", .percent, 80...100),
      TokenFormat("firebase-key", "AAAA", ByteSet.firebase, 148),
    ]

  static let models: [TokenFormat] = [
    TokenFormat("anthropic-key", "sk-ant-", .base64URL, 40...130),
    TokenFormat("openai-key", "sk-proj-", .base64URL, 40...200),
    TokenFormat("openai-key", "sk-svcacct-", .base64URL, 40...200),
    TokenFormat("openai-key", "sk-admin-", .base64URL, 40...200),
    TokenFormat("openai-key", "sk-", .alphanumeric, 32...64),
    TokenFormat("openrouter-key", "sk-or-v1-", .hexadecimal, 64),
    TokenFormat("huggingface-token", "hf_", .alphanumeric, 34...40),
    TokenFormat("huggingface-token", "api_org_", .alphanumeric, 34),
    TokenFormat("replicate-token", "r8_", .alphanumeric, 37), TokenFormat("groq-key", "gsk_", .alphanumeric, 52),
    TokenFormat("xai-key", "xai-", .alphanumeric, 80), TokenFormat("perplexity-key", "pplx-", .alphanumeric, 48),
  ]

  static let all = clouds + payments + development + messaging + models
}

extension ByteSet {
  static let firebase = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:")
}
