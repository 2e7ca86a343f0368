using Projection.Arithmetic;

namespace Projection;

/// <summary>The words of units in Vietnamese and English.</summary>
/// <remarks>A word is known with its marks or without any: <c>tỷ đồng</c> and <c>ty dong</c>, but not half of them, since <c>hồ</c> is no <c>hộ</c>.</remarks>
internal static class UnitWords
{
    private static readonly (string Words, Rational Value)[] Multipliers =
    [
        ("trăm|hundred", 100), ("nghìn|ngàn|thousand|thousands", 1000), ("vạn", 10_000), ("triệu|million|millions|mn", 1_000_000),
        ("tỷ|tỉ|billion|billions|bn", 1_000_000_000), ("trillion|trillions|trn", 1_000_000_000_000), ("quadrillion", 1_000_000_000_000_000),
    ];

    private static readonly (string Words, UnitNoun Noun)[] Nouns =
    [
        ("đồng|vnd|vnđ|đ|việt nam đồng|đồng việt nam|dong", new("VND", 1, "đồng", "VND", "VND")),
        ("usd|us$|$|đô la|đô la mỹ|dollar|dollars|us dollar|us dollars", new("USD", 1, "USD", "USD", "USD")),
        ("người|dân|người dân|nhân khẩu|person|persons|people|capita|inhabitant|inhabitants|head", new("person", 1, "người", "person", "persons")),
        ("lao động|người lao động|worker|workers|employee|employees|employed person|employed persons", new("person", 1, "lao động", "worker", "workers")),
        ("%|phần trăm|percent|pct", new(null, new Rational(1, 100), "%", "%", "%") { IsPercent = true }),
        ("điểm %|điểm phần trăm|percentage point|percentage points|percent point|percent points|% point|% points|pp|ppt",
            new(null, new Rational(1, 100), "điểm %", "percentage point", "percentage points") { IsPercent = true, IsPoints = true }),
        ("‰|phần nghìn|per mille", new(null, new Rational(1, 1000), "‰", "‰", "‰")),
        ("lần|time|times", new(null, 1, "lần", "times", "times")),
        ("fraction|phân số", new(null, 1, "phần của 1", "fraction", "fraction")),
        ("ratio|tỷ số|hệ số", new(null, 1, "hệ số", "ratio", "ratio")),
        ("index|chỉ số", new(null, 1, "chỉ số", "index", "index")),
        ("năm|year|years|annum|yr", new(null, 1, "năm", "year", "years")),
        ("quý|quarter|quarters", new(null, new Rational(1, 4), "quý", "quarter", "quarters")),
        ("tháng|month|months", new(null, new Rational(1, 12), "tháng", "month", "months")),
        ("ngày|day|days", new(null, new Rational(1, 365), "ngày", "day", "days")),
        ("tuổi|year of age|years of age", Own("tuổi", "year of age", "years of age")),
        ("giường bệnh|giường|bed|beds|hospital bed|hospital beds", Own("giường bệnh", "hospital bed", "hospital beds")),
        ("bác sĩ|bác sỹ|doctor|doctors", Own("bác sĩ", "doctor", "doctors")),
        ("hộ|hộ gia đình|household|households", Own("hộ", "household", "households")),
        ("doanh nghiệp|enterprise|enterprises|company|companies", Own("doanh nghiệp", "enterprise", "enterprises")),
        ("hợp tác xã|cooperative|cooperatives", Own("hợp tác xã", "cooperative", "cooperatives")),
        ("dự án|project|projects", Own("dự án", "project", "projects")),
        ("xã|commune|communes", Own("xã", "commune", "communes")),
        ("huyện|district|districts", Own("huyện", "district", "districts")),
        ("trường|school|schools", Own("trường", "school", "schools")),
        ("lượt|lượt khách|lượt người|visit|visits", Own("lượt khách", "visit", "visits")),
        ("sản phẩm|product|products", Own("sản phẩm", "product", "products")),
        ("đơn vị|unit|units", Own("đơn vị", "unit", "units")),
        ("hạng|rank", Own("hạng", "rank", "rank")),
        ("tấn|ton|tons|tonne|tonnes|t", Own("tấn", "tonne", "tonnes")),
        ("kg", Own("kg", "kg", "kg")),
        ("km", Own("km", "km", "km")),
        ("m", Own("m", "m", "m")),
        ("km2", Own("km2", "km²", "km²")),
        ("ha", Own("ha", "ha", "ha")),
        ("m2", Own("m2", "m²", "m²")),
        ("m3", Own("m3", "m³", "m³")),
        ("mw", Own("MW", "MW", "MW")),
        ("kwh", Own("kWh", "kWh", "kWh")),
    ];

    private static readonly Dictionary<string, Rational> MultiplierByWord = Index(Multipliers);

    private static readonly Dictionary<string, UnitNoun> NounByPhrase = Index(Nouns);

    /// <summary>How many a word such as <c>triệu</c> means.</summary>
    public static bool TryGetMultiplier(string word, out Rational value) => MultiplierByWord.TryGetValue(word, out value);

    /// <summary>What a phrase such as <c>giường bệnh</c> means.</summary>
    public static UnitNoun? Noun(string phrase) => NounByPhrase.GetValueOrDefault(phrase);

    /// <summary>The known word or phrase nearest in spelling, where one is near enough to be a slip of the pen.</summary>
    public static string? Suggest(string phrase)
    {
        // Short words have too many neighbours that are words themselves.
        int allowed = phrase.Length < 4 ? 0 : phrase.Length < 8 ? 1 : 2;
        return NounByPhrase.Keys.Concat(MultiplierByWord.Keys)
            .Where(known => Math.Abs(known.Length - phrase.Length) <= allowed)
            .Select(known => (known, distance: EditDistance(phrase, known)))
            .Where(candidate => candidate.distance > 0 && candidate.distance <= allowed)
            .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.known, StringComparer.Ordinal)
            .Select(candidate => candidate.known).FirstOrDefault();
    }

    private static UnitNoun Own(string vietnamese, string english, string many) => new(vietnamese, 1, vietnamese, english, many);

    private static Dictionary<string, T> Index<T>((string Words, T Value)[] entries)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string words, T value) in entries)
        {
            foreach (string word in words.Split('|'))
            {
                index.Add(word, value);
            }
        }

        // Without marks only where no other word is written so.
        foreach ((string word, T value) in index.ToArray())
        {
            index.TryAdd(FoldedText.From(word).Plain, value);
        }

        return index;
    }

    /// <summary>Number of letters to insert, leave out, replace or swap with their neighbour.</summary>
    private static int EditDistance(string first, string second)
    {
        int[,] cost = new int[first.Length + 1, second.Length + 1];
        for (int i = 0; i <= first.Length; i++)
        {
            for (int j = 0; j <= second.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replaced = cost[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[first.Length, second.Length];
    }
}
