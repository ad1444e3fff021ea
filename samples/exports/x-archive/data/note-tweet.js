window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "5550001",
      "updatedAt": "2026-02-23T06:30:00.000Z",
      "lifecycle": {
        "value": "0",
        "name": "Live"
      },
      "createdAt": "2026-02-23T06:30:00.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Another note of the same second, which begins otherwise.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "5550002",
      "updatedAt": "2026-02-23T06:30:00.000Z",
      "lifecycle": {
        "value": "0",
        "name": "Live"
      },
      "createdAt": "2026-02-23T06:30:00.123Z",
      "core": {
        "styletags": [],
        "urls": [
          {
            "expandedUrl": "https://wiki.corp.larkfield.example/mornings",
            "toIndex": "412",
            "shortUrl": "https://t.co/Wiki000001",
            "fromIndex": "389"
          }
        ],
        "text": "We asked forty people in the Leeds shop what they switch on first in the morning, and their answers were not what we had thought they would be. Nobody said the ceiling light. Most said the small lamp beside the kettle, a few the one in the hall &amp; two said the fridge. So we put a small lamp on the counter, and people began to tell us about their kitchens. The whole story: https://t.co/Wiki000001",
        "mentions": [],
        "cashtags": [],
        "hashtags": [
          "mornings"
        ]
      }
    }
  }
]