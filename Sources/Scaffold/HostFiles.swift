/// What a host of git is to do with every change of an archive.
extension NewArchive.Host {
  var path: String {
    switch self {
    case .github: ".github/workflows/archive.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  var text: String {
    switch self {
    case .github: Self.githubWorkflow
    case .gitlab: Self.gitlabPipeline
    }
  }

  private static let githubWorkflow = """
    # Checks every change of the archive, and publishes the site of the main branch.
    # Once, in the settings of the repository:
    #   Secrets and variables, Actions, Variables: BRIEFGEN_SOURCE, the address of briefgen's source
    #   Pages: Source: GitHub Actions
    name: archive
    on:
      pull_request:
      push:
        branches: [main]
    permissions:
      contents: read
    jobs:
      build:
        runs-on: ubuntu-latest
        container: swift:6.2
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - name: Install briefgen
            env:
              BRIEFGEN_SOURCE: ${{ vars.BRIEFGEN_SOURCE }}
            run: |
              git config --global --add safe.directory "$PWD"
              apt-get update -qq && apt-get install -qq -y make
              git clone --depth 1 "${BRIEFGEN_SOURCE:?is not set: see the head of this file}" /tmp/briefgen
              make -C /tmp/briefgen install PREFIX=/usr/local
          - name: Look for what is doubtful
            run: briefgen check --strict --format github
          - name: Build the site
            run: briefgen build --strict
          - name: Tell what has changed
            if: github.event_name == 'pull_request'
            run: briefgen diff --git "origin/${{ github.base_ref }}" --format markdown >> "$GITHUB_STEP_SUMMARY"
          - name: See that it is the site committed
            run: |
              git add --all --intent-to-add public
              git diff --stat --exit-code -- public
          - uses: actions/upload-pages-artifact@v3
            if: github.ref == 'refs/heads/main'
            with:
              path: public
      publish:
        if: github.ref == 'refs/heads/main'
        needs: build
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """

  private static let gitlabPipeline = """
    # Checks every change of the archive, and publishes the site of the main branch.
    # Once, in the settings of the project:
    #   CI/CD, Variables: BRIEFGEN_SOURCE, the address of briefgen's source
    image: swift:6.2

    stages: [build, publish]

    site:
      stage: build
      script:
        - apt-get update -qq && apt-get install -qq -y make
        - git clone --depth 1 "${BRIEFGEN_SOURCE:?is not set: see the head of this file}" /tmp/briefgen
        - make -C /tmp/briefgen install PREFIX=/usr/local
        - briefgen check --strict
        - briefgen build --strict
        - git fetch --depth 1 origin "$CI_DEFAULT_BRANCH"
        - briefgen diff --git FETCH_HEAD
        - git add --all --intent-to-add public
        - git diff --stat --exit-code -- public

    pages:
      stage: publish
      script:
        - test -f public/index.html
      artifacts:
        paths: [public]
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
