window.YTD.community_tweet.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000014"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "20"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000014",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000014",
      "created_at": "Tue Mar 03 07:00:00 +0000 2026",
      "favorited": false,
      "full_text": "Said in a community.",
      "lang": "en"
    }
  }
]